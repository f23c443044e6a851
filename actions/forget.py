"""`action_forget`: delete the conversation."""

from typing import Any

from rasa_sdk.events import AllSlotsReset

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn


class ActionForget(NavigatorAction):
    """Without slots, the conversation store keeps no row; the gateway drops its own part."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_forget"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Say so, and tell the gateway."""
        return Memory(), [Reply("utter_forgotten", data={"forget": True})]

    def events(self, before: Memory, after: Memory) -> list[dict[str, Any]]:
        """Every slot, the language too."""
        return [AllSlotsReset()]
