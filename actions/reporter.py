"""Who tells that something is wrong, as far as it is kept."""

from collections.abc import Callable
from dataclasses import dataclass

from rasa_sdk import Tracker

from actions.turn import Turn
from resources_db.wrong_info import Outcome, WrongInfo


@dataclass(frozen=True, slots=True)
class Reporter:
    """`key` tells conversations apart, and is a hash already; `language` is a BCP-47 tag."""

    book: Callable[[], WrongInfo]
    key: str
    channel: str
    language: str

    @classmethod
    def of(cls, tracker: Tracker, turn: Turn, book: Callable[[], WrongInfo]) -> "Reporter":
        """The conversation that a message belongs to."""
        metadata = (tracker.latest_message or {}).get("metadata") or {}
        slots = tracker.current_slot_values()
        known = (slots.get("language"), slots.get("detected_language"), metadata.get("language"))
        language = next((str(tag) for tag in known if tag), "en")
        return cls(book, tracker.sender_id, turn.channel, language)

    def report(self, result_id: str, kind: str) -> Outcome:
        """Note that a result is wrong."""
        return self.book().report(result_id, kind, self.channel, self.language, self.key)
