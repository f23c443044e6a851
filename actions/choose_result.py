"""`action_choose_result`: everything about one of the shown places."""

from collections.abc import Sequence

from actions.about_result import AboutResult
from actions.answer import Answer
from actions.facts import detail
from actions.lookup import Lookup
from actions.memory import ASKED_WHICH, Memory
from actions.replies import Reply
from actions.report import done, told
from actions.turn import Turn
from resources_db.results import Result


class ActionChooseResult(AboutResult):
    """ "The second one"; also as an answer to which place is wrong, and "2 is closed"."""

    hears_report = True

    def name(self) -> str:
        """In domain.yml."""
        return "action_choose_result"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Its card, or a report about it."""
        if memory.asked == ASKED_WHICH or (turn.problem and turn.ordinal):
            return told(memory, turn, lookup)
        return super().respond(done(memory), turn, lookup)

    def about(
        self, results: Sequence[Result], memory: Memory, turn: Turn, lookup: Lookup
    ) -> list[Reply]:
        """Its card."""
        return [detail(result, memory.shown.index(result.id) + 1) for result in results]
