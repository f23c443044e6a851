"""Rasa policy: when the intent is not clear enough to act on, ask."""

from typing import Any

from rasa.core.constants import RULE_POLICY_PRIORITY
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

CLARIFY = "action_clarify"
NAMED = frozenset({"need", "place", "elsewhere"})


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=False
)
class UnclearPolicy(Policy):
    """Goes before the rules when the likeliest intent is below a threshold.

    A crisis is acted on when it may well be one; less than that is the likeliest of many
    guesses, as with nonsense, and is offered among them. Of a message that names a need or a
    place, these words are surer than an intent that is only likely ("I meant a dentist").
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Probabilities below which an intent is not acted on.

        `threshold_crisis`: one of the crisis intents. `threshold_named`: any other, where
        words name a need or a place.
        """
        return {
            "priority": RULE_POLICY_PRIORITY + 1,
            "threshold": 0.4,
            "threshold_crisis": 0.25,
            "threshold_named": 0.6,
        }

    @staticmethod
    def supported_data() -> SupportedData:
        """Works from the last message alone."""
        return SupportedData.ML_AND_RULE_DATA

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "UnclearPolicy":
        """Nothing was trained: the same as making one."""
        return cls(config, model_storage, resource, execution_context)

    def train(
        self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any
    ) -> Resource:
        """Nothing to learn."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """`action_clarify` on an unclear message, then listen; otherwise no opinion."""
        action = self._next(tracker)
        probabilities = self._default_predictions(domain)
        if action is not None:
            probabilities[domain.index_for_action(action)] = 1.0
        return self._prediction(probabilities)

    def _next(self, tracker: DialogueStateTracker) -> str | None:
        if tracker.latest_action_name == CLARIFY:
            return str(ACTION_LISTEN_NAME)
        if tracker.latest_action_name == ACTION_LISTEN_NAME and self._is_unclear(tracker):
            return CLARIFY
        return None

    def _is_unclear(self, tracker: DialogueStateTracker) -> bool:
        message = tracker.latest_message
        if message is None:
            return False
        threshold = float(self.config[_threshold(message)])
        return float(message.intent.get("confidence", 1.0)) < threshold


def _threshold(message: UserUttered) -> str:
    if str(message.intent_name).startswith("crisis_"):
        return "threshold_crisis"
    named = any(found["entity"] in NAMED for found in message.entities)
    return "threshold_named" if named else "threshold"
