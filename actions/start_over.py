"""`action_start_over`: a new search; the language stays."""

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn


class ActionStartOver(NavigatorAction):
    """Forgets need, place and results."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_start_over"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """An empty memory."""
        return Memory(), [Reply("utter_started_over")]
