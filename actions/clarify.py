"""`action_clarify`: the message was not clear enough to act on its likeliest intent."""

from dataclasses import replace

from actions.answer import Answer, answer
from actions.base import NavigatorAction
from actions.by_name import shown_by_name
from actions.choose_result import ActionChooseResult
from actions.lookup import Lookup
from actions.memory import ASKED_PLACE, Memory
from actions.misses import missed, missed_place
from actions.seek import seek
from actions.target import points_to_shown
from actions.turn import Turn
from actions.update import refine, search_for


class ActionClarify(NavigatorAction):
    """What words name is clear enough; else it is asked what was meant."""

    hears_report = True

    def name(self) -> str:
        """In domain.yml."""
        return "action_clarify"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Search or choose if the words allow it; the intent is a guess and does not count."""
        if not turn.named and points_to_shown(memory, turn, lookup):
            return ActionChooseResult().respond(memory, turn, lookup)
        if by_name := shown_by_name(memory, turn, lookup):
            return by_name
        if turn.is_search:
            return _search(memory, turn, lookup)
        if turn.filters and memory.needs:
            return answer(refine(memory, turn), lookup)
        if memory.asked == ASKED_PLACE:
            return missed_place(memory, lookup)
        return missed(memory, turn)


def _search(memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
    named = replace(turn, intent="", needs=turn.named)
    return seek(search_for(memory, named), turn, lookup)
