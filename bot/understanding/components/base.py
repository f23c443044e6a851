"""What every extractor of ours has in common as a Rasa component."""

from collections.abc import Sequence
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

Entity = dict[str, Any]


class Extractor(GraphComponent, EntityExtractorMixin):
    """Adds entities that follow from the text alone; nothing is trained or stored."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Extractor":
        """Make the component, before and after training alike."""
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add this extractor's entities to each message."""
        for message in messages:
            found = self.entities(message.get(TEXT) or "", message)
            everything = [*message.get(ENTITIES, []), *self.add_extractor_name(found)]
            message.set(ENTITIES, everything, add_to_output=True)
        return messages

    def entities(self, text: str, message: Message) -> list[Entity]:
        """This extractor's entities of one message."""
        raise NotImplementedError


def entity(entity: str, value: str, start: int, end: int, **more: object) -> Entity:
    """A Rasa entity; `start` and `end` are positions in the message's text."""
    return {"entity": entity, "value": value, "start": start, "end": end, **more}


def spans(message: Message, kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Where earlier extractors found entities of these kinds."""
    found = message.get(ENTITIES, [])
    return [(e["start"], e["end"]) for e in found if e["entity"] in kinds]


def intent_of(message: Message) -> str:
    """The intent that the classifier put on the message."""
    return str((message.get(INTENT) or {}).get("name") or "")
