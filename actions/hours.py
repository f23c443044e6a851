"""`action_hours`: when a place is open."""

from collections.abc import Sequence

from actions.about_result import AboutResult
from actions.lookup import PAGE, Lookup
from actions.memory import Memory
from actions.opening import days_asked, hours_now, hours_on
from actions.replies import Reply
from actions.turn import Turn
from resources_db.hours import LOCAL_TIME
from resources_db.results import Result


class ActionHours(AboutResult):
    """Now, or on the days that the message names; of all places of a page if none is chosen."""

    at_most = PAGE

    def name(self) -> str:
        """In domain.yml."""
        return "action_hours"

    def about(
        self, results: Sequence[Result], memory: Memory, turn: Turn, lookup: Lookup
    ) -> list[Reply]:
        """Their opening."""
        days = days_asked(turn.filters, lookup.at.astimezone(LOCAL_TIME).date())
        if not days:
            return list(hours_now(results))
        openings = [lookup.directory.opening_on(result.id, days) for result in results]
        by_day = zip(*openings, strict=True)
        return [reply for one_day in by_day for reply in hours_on(results, one_day)]
