"""`action_requirements`: what to bring, who may come, what it costs."""

from collections.abc import Sequence

from actions import facts
from actions.about_result import AboutResult
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.results import Result


class ActionRequirements(AboutResult):
    """Documents, eligibility and fees."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_requirements"

    def about(
        self, results: Sequence[Result], memory: Memory, turn: Turn, lookup: Lookup
    ) -> list[Reply]:
        """What they ask for."""
        return [reply for result in results for reply in facts.requirements(result)]
