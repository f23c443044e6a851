"""The frame of every action: read slots and message, answer, write the slots that changed."""

from abc import ABC, abstractmethod
from datetime import UTC, datetime
from functools import cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import Answer
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import utter
from actions.turn import Turn
from resources_db.directory import Directory


@cache
def directory() -> Directory:
    """The directory, opened once a process."""
    return Directory.open()


def lookup_for(turn: Turn) -> Lookup:
    """The directory as of now."""
    return Lookup(directory(), datetime.now(UTC), turn.channel)


class NavigatorAction(Action, ABC):
    """An action is its `respond`: memory and message → new memory and replies."""

    @abstractmethod
    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Answer a message."""

    def events(self, before: Memory, after: Memory) -> list[dict[str, Any]]:
        """What Rasa keeps of it."""
        return list(after.changes_from(before))

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """rasa-sdk's entry point."""
        memory = Memory.from_slots(tracker.current_slot_values())
        turn = Turn.from_message(tracker.latest_message)
        after, replies = self.respond(memory, turn, lookup_for(turn))
        utter(dispatcher, replies)
        return self.events(memory, after)
