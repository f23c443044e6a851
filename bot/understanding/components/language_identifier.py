"""Rasa component: the language a message is written in, when it can be told."""

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.components.base import Entity, Extractor, entity, spans
from bot.understanding.language import LanguageModel, identify
from bot.understanding.sentences import sentences_of


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LanguageIdentifier(Extractor):
    """Adds `detected_language`. Silent on what has no language: "06106", "ok", "Hartford"."""

    def __init__(
        self,
        sentences: Path,
        model_storage: ModelStorage,
        resource: Resource,
        model: LanguageModel | None = None,
    ) -> None:
        self._sentences = sentences
        self._storage = model_storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`sentences`: folder with one folder of training sentences for each language.

        Rasa does not tell a component which file a sentence came from.
        """
        return {"sentences": "data/nlu"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LanguageIdentifier":
        """An untrained identifier."""
        return cls(Path(config["sentences"]), model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LanguageIdentifier":
        """The trained identifier."""
        with model_storage.read_from(resource) as folder:
            model = LanguageModel.load(folder)
        return cls(Path(config["sentences"]), model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the languages of the sentences by the folders they stand in."""
        sentences = list(sentences_of(self._sentences))
        self._model = LanguageModel.fit([s.text for s in sentences], [s.tag for s in sentences])
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def entities(self, text: str, message: Message) -> list[Entity]:
        """At most one entity, over the whole text."""
        if self._model is None:
            raise RuntimeError("The language identifier is not trained. Run: navigator train")
        found = identify(self._model, text, spans(message, ("place", "elsewhere")))
        if found is None:
            return []
        return [entity("detected_language", found.tag, 0, len(text), confidence_entity=found.p)]
