"""`action_out_of_scope`: what we cannot help with, or what only looks like it."""

from dataclasses import replace

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.by_name import shown_by_name
from actions.clarify import ActionClarify
from actions.lookup import Lookup
from actions.memory import Memory
from actions.misses import missed
from actions.replies import Reply
from actions.target import points_to_shown
from actions.turn import Turn

# Below this it is likelier that the message was not understood.
SURE = 0.8


class ActionOutOfScope(NavigatorAction):
    """Says what we can do, once; who goes on gets 2-1-1."""

    hears_report = True  # a place's name may look like anything

    def name(self) -> str:
        """In domain.yml."""
        return "action_out_of_scope"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Count it as not understood, which it may be."""
        if turn.confidence < SURE or points_to_shown(memory, turn, lookup):
            return ActionClarify().respond(memory, turn, lookup)
        if by_name := shown_by_name(memory, turn, lookup):
            return by_name
        if memory.misses:
            return missed(memory, turn)
        return replace(memory, misses=1), [Reply("utter_out_of_scope")]
