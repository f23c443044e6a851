"""How a message is put to an assistant over HTTP, and what kind of answer came back."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any, Protocol

from bench.messages import Kind, Message


class Route(Protocol):
    @property
    def url(self) -> str: ...

    def body(self, message: Message) -> dict[str, Any]:
        """The JSON to send."""

    def kind(self, message: Message, answer: Any) -> Kind | None:
        """What the JSON that came back was made by; None for neither, or for nothing at all."""


@dataclass(frozen=True, slots=True)
class RasaOfOurs:
    """Our Rasa's own webhook, as the gateway calls it."""

    url: str
    responses: Set[str]  # those that rules give without an action

    def body(self, message: Message) -> dict[str, Any]:
        metadata = {"channel": "web", "language": None, "location": None}
        return {"sender": message.sender, "message": message.text, "metadata": metadata}

    def kind(self, message: Message, answer: Any) -> Kind | None:
        if any("results" in reply["data"] for reply in answer):
            return Kind.ACTION
        if [reply["response"] in self.responses for reply in answer] == [True]:
            return Kind.RESPONSE
        return None


@dataclass(frozen=True, slots=True)
class Gateway:
    """Our chat interface, as a browser calls it: a conversation is what it gave out before."""

    url: str
    conversations: dict[str, str] = field(default_factory=dict)

    def body(self, message: Message) -> dict[str, Any]:
        conversation = self.conversations.get(message.sender)
        return {"text": message.text} | ({"conversation": conversation} if conversation else {})

    def kind(self, message: Message, answer: Any) -> Kind | None:
        """Its answers name no response: what holds no results was made by one."""
        self.conversations[message.sender] = answer["conversation"]
        if any(said["type"] == "results" for said in answer["messages"]):
            return Kind.ACTION
        return Kind.RESPONSE if answer["messages"] else None


@dataclass(frozen=True, slots=True)
class StockRasa:
    """Rasa's REST channel; `texts` are what its responses say, `action_text` what its action."""

    url: str
    texts: Set[str]
    action_text: str

    def body(self, message: Message) -> dict[str, Any]:
        return {"sender": message.sender, "message": message.text}

    def kind(self, message: Message, answer: list[Mapping[str, Any]]) -> Kind | None:
        said = [reply.get("text") for reply in answer]
        if said == [self.action_text]:
            return Kind.ACTION
        return Kind.RESPONSE if len(said) == 1 and said[0] in self.texts else None
