"""`action_hours`: when a place is open."""

from actions.about_result import AboutResult
from actions.base import directory, now
from actions.facts import days_asked, hours_now, hours_on
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.hours import LOCAL_TIME
from resources_db.results import Result


class ActionHours(AboutResult):
    """Now, or on the days that the message names."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_hours"

    def about(self, result: Result, memory: Memory, turn: Turn) -> list[Reply]:
        """Its opening."""
        days = days_asked(turn.filters, now().astimezone(LOCAL_TIME).date())
        if not days or result.seasonal:
            return list(hours_now(result))
        return [hours_on(result, opening) for opening in directory().opening_on(result.id, days)]
