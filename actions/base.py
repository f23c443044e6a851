"""The frame of every action: read slots and message, answer, write the slots that changed."""

from abc import ABC, abstractmethod
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import Answer
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import utter
from actions.report import done
from actions.reporter import Reporter
from actions.turn import Turn
from resources_db.directory import Directory
from resources_db.wrong_info import WrongInfo


@cache
def directory() -> Directory:
    """The directory, opened once a process."""
    return Directory.open()


@cache
def wrong_info() -> WrongInfo:
    """Where reports go, opened with the first one."""
    return WrongInfo.open()


def lookup_for(turn: Turn) -> Lookup:
    """The directory as of now."""
    return Lookup(directory(), datetime.now(UTC), turn.channel)


class NavigatorAction(Action, ABC):
    """An action is its `respond`: memory and message → new memory and replies."""

    # Whether an open question about a report ("which place?") may be what is answered here.
    hears_report = False

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
        lookup = replace(lookup_for(turn), reporter=Reporter.of(tracker, turn, wrong_info))
        heard = memory if self.hears_report else done(memory)
        after, replies = self.respond(heard, turn, lookup)
        utter(dispatcher, replies)
        return self.events(memory, after)
