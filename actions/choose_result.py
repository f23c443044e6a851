"""`action_choose_result`: everything about one of the shown places."""

from collections.abc import Sequence

from actions.about_result import AboutResult
from actions.facts import detail
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.results import Result


class ActionChooseResult(AboutResult):
    """ "The second one"."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_choose_result"

    def about(
        self, results: Sequence[Result], memory: Memory, turn: Turn, lookup: Lookup
    ) -> list[Reply]:
        """Its card."""
        return [detail(result, memory.shown.index(result.id) + 1) for result in results]
