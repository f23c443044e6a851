"""Rasa's tracker store: keeps what a conversation is looking for, and none of its words.

A conversation is restored from its slots alone. Rules need no more, a turn costs the same
after a hundred turns as after one, and nothing that a person wrote is ever stored.
"""

import asyncio
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import (
    ACTION_LISTEN_NAME,
    ACTION_SESSION_START_NAME,
    SESSION_START_METADATA_SLOT,
)
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.conversations.engine import open_engine
from bot.conversations.store import ConversationStore


class ConversationTrackerStore(TrackerStore):
    """Slots of each conversation as JSON in the `conversation` table."""

    def __init__(
        self, domain: Domain, event_broker: EventBroker | None = None, **kwargs: Any
    ) -> None:
        super().__init__(domain, event_broker, **kwargs)
        self._store = ConversationStore(open_engine())

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the slots that have a value; a conversation without any leaves no trace.

        Rasa's own slot for the first message's metadata is dropped: nothing here reads it,
        and it may hold a browser's location.
        """
        await self.stream_events(tracker)
        slots = {
            name: value
            for name, value in tracker.current_slot_values().items()
            if value and name != SESSION_START_METADATA_SLOT
        }
        if slots:
            payload = json.dumps(slots, ensure_ascii=False).encode()
            await asyncio.to_thread(
                self._store.save, tracker.sender_id, payload, now=datetime.now(UTC)
            )
        else:
            await asyncio.to_thread(self._store.delete, tracker.sender_id)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it stands, listening; None for one that is new or expired."""
        payload = await asyncio.to_thread(self._store.load, sender_id)
        if payload is None:
            return None
        events = list(_events(json.loads(payload)))
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)

    async def keys(self) -> Iterable[str]:
        """The store does not list conversations: nobody needs to see them."""
        return ()


def _events(slots: dict[str, Any]) -> Iterable[Event]:
    yield ActionExecuted(ACTION_SESSION_START_NAME)
    yield SessionStarted()
    yield from (SlotSet(name, value) for name, value in slots.items())
    yield ActionExecuted(ACTION_LISTEN_NAME)
