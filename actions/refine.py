"""`action_refine`: another condition on the search at hand."""

from actions.answer import answer
from actions.base import Answer, NavigatorAction, directory, now
from actions.memory import Memory
from actions.turn import Turn
from actions.update import refine


class ActionRefine(NavigatorAction):
    """Open now, wheelchair, for families, another kind of the same need."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_refine"

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """Search again with the condition."""
        return answer(refine(memory, turn), directory(), now(), turn.channel)
