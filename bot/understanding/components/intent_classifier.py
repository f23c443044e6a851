"""Rasa component: the intent of a message, crisis first."""

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.encoders import e5
from bot.understanding.intent_model import IntentModel
from bot.understanding.reader import Reading, prepare, read
from bot.understanding.vectors import KeptVectors


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)  # fmt: skip
class MultilingualIntentClassifier(GraphComponent, IntentClassifier):
    """Encoders and character n-grams into calibrated logistic regression (`IntentModel`)."""

    def __init__(
        self,
        vectors: Path,
        model_storage: ModelStorage,
        resource: Resource,
        model: IntentModel | None = None,
    ) -> None:
        self._vectors = vectors
        self._storage = model_storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`vectors`: folder with the kept vectors of training sentences."""
        return {"vectors": "data/vectors"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "MultilingualIntentClassifier":
        """An untrained classifier."""
        return cls(Path(config["vectors"]), model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "MultilingualIntentClassifier":
        """The trained classifier. Raises when its files are missing: better than guessing."""
        with model_storage.read_from(resource) as folder:
            model = IntentModel.load(folder)
        return cls(Path(config["vectors"]), model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on every sentence that has an intent, and store the result."""
        examples = training_data.intent_examples
        texts = [prepare(example.get(TEXT)) for example in examples]
        intents = [example.get(INTENT) for example in examples]
        encode = KeptVectors.load(self._vectors).before(e5())
        self._model = IntentModel.fit(texts, intents, encode)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Put intent and ranking on each message."""
        for message in messages:
            reading = read(self._trained(), message.get(TEXT) or "")
            message.set(INTENT, _ranked(reading)[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, _ranked(reading), add_to_output=True)
        return messages

    def _trained(self) -> IntentModel:
        if self._model is None:
            raise RuntimeError("The intent classifier is not trained. Run: navigator train")
        return self._model


def _ranked(reading: Reading) -> list[dict[str, Any]]:
    return [{"name": name, "confidence": p} for name, p in reading.ranking]
