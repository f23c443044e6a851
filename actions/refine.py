"""`action_refine`: another condition on the search at hand."""

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.condition import asks_condition, condition
from actions.lookup import Lookup
from actions.memory import Memory
from actions.seek import seek
from actions.turn import Turn
from actions.update import refine


class ActionRefine(NavigatorAction):
    """Open now, wheelchair, for families, another kind of the same need."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_refine"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Say whether the chosen place meets the condition, or search again with it."""
        if memory.chosen and asks_condition(memory, turn):
            return condition(memory, turn, lookup)
        return seek(refine(memory, turn), turn, lookup)
