"""`action_start_over`: a new search; the language stays."""

from actions.base import Answer, NavigatorAction
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn


class ActionStartOver(NavigatorAction):
    """Forgets need, place and results."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_start_over"

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """An empty memory."""
        return Memory(), [Reply("utter_started_over")]
