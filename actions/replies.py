"""What an action answers: response keys with typed values, not text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk.executor import CollectingDispatcher


@dataclass(frozen=True, slots=True)
class Reply:
    """One response: its key in domain.yml, its values, and the data of a card."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)


def utter(
    dispatcher: CollectingDispatcher, replies: Iterable[Reply], language: str | None = None
) -> None:
    """Hand replies to Rasa, which has them worded by `bot.nlg`.

    language: speak this one, when the conversation's changes with this very answer.
    """
    for reply in replies:
        dispatcher.utter_message(
            response=reply.key,
            json_message=reply.data or None,
            values=reply.values,
            language=language,
        )


def ids_of(replies: Sequence[Reply]) -> tuple[str, ...]:
    """The results in these replies, in the order of their numbers."""
    return tuple(row["id"] for reply in replies for row in reply.data.get("results", ()))
