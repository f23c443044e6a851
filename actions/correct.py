"""`action_correct`: yes, no, and "no, I meant …"."""

from dataclasses import replace

from actions.answer import Answer, answer
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import ASKED_PLACE, Memory
from actions.replies import Reply
from actions.seek import seek
from actions.turn import Turn
from actions.update import search_for


class ActionCorrect(NavigatorAction):
    """A bare yes or no goes on with what was asked; one with a need or place is a search."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_correct"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Take the correction, or ask on."""
        if turn.is_search or (turn.filters and memory.needs):
            return seek(search_for(memory, turn), turn, lookup)
        is_no = turn.intent == "deny"
        if memory.asked == ASKED_PLACE:
            # "Yes" to "what town?" is a misunderstanding; "no" is not wanting to say.
            return answer(memory if is_no else replace(memory, asked=None), lookup)
        key = "utter_deny" if is_no and memory.shown else "utter_anything_else"
        return replace(memory, misses=0), [Reply(key)]
