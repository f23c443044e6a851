"""When the assistant asks back instead of acting on the likeliest intent."""

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.understanding.components.unclear_policy import UnclearPolicy

DOMAIN = Domain.from_dict(
    {
        "intents": ["thank", "crisis_medical"],
        "entities": ["place"],
        "actions": ["action_clarify"],
    }
)


@pytest.fixture
def policy():
    context = ExecutionContext(GraphSchema({}), "model")
    config = UnclearPolicy.get_default_config()
    return UnclearPolicy(config, None, Resource("policy"), context)


def predicted(policy, *events):
    tracker = DialogueStateTracker.from_events(
        "someone", [ActionExecuted("action_listen"), *events]
    )
    probabilities = policy.predict_action_probabilities(tracker, DOMAIN).probabilities
    names = zip(DOMAIN.action_names_or_texts, probabilities, strict=True)
    return [name for name, probability in names if probability]


def said(intent, confidence, *entities):
    found = [{"entity": each, "value": "x"} for each in entities]
    return UserUttered("…", {"name": intent, "confidence": confidence}, found)


@pytest.mark.parametrize(
    ("message", "asks"),
    [
        (said("thank", 0.39), True),
        (said("thank", 0.41), False),
        (said("thank", 0.59, "place"), True),
        (said("thank", 0.61, "place"), False),
        (said("crisis_medical", 0.3), False),
        (said("crisis_medical", 0.3, "place"), False),
        (said("crisis_medical", 0.2), True),
    ],
)
def test_it_asks_back(policy, message, asks):
    assert predicted(policy, message) == (["action_clarify"] if asks else [])


def test_after_asking_it_listens(policy):
    asked = ActionExecuted("action_clarify")
    assert predicted(policy, said("thank", 0.1), asked) == ["action_listen"]
