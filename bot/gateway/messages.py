"""What goes to Rasa and what comes back, whatever the channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

Channel = Literal["web", "sms"]
Kind = Literal["text", "results", "crisis"]


class Location(TypedDict):
    """Degrees, WGS 84."""

    latitude: float
    longitude: float


class Suggestion(TypedDict):
    label: str
    text: str


class Reply(TypedDict):
    """One message of an answer, as the Rasa channel and the safety net both give it."""

    response: str
    type: Kind
    language: str
    text: str
    suggestions: list[Suggestion]
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Message:
    """A cleaned message of a person. `sender` is a keyed hash, never a token or a number."""

    sender: str
    text: str
    channel: Channel
    language: str | None = None
    location: Location | None = None
