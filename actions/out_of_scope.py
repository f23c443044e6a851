"""`action_out_of_scope`: what we cannot help with, or what only looks like it."""

from dataclasses import replace

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import Memory
from actions.misses import missed
from actions.replies import Reply
from actions.turn import Turn

# Below this it is likelier that the message was not understood.
SURE = 0.7


class ActionOutOfScope(NavigatorAction):
    """Says what we can do, once; who goes on gets 2-1-1."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_out_of_scope"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Count it as not understood, which it may be."""
        if memory.misses or turn.confidence < SURE:
            return missed(memory, turn)
        return replace(memory, misses=1), [Reply("utter_out_of_scope")]
