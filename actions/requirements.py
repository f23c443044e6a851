"""`action_requirements`: what to bring, who may come, what it costs."""

from actions import facts
from actions.about_result import AboutResult
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.results import Result


class ActionRequirements(AboutResult):
    """Documents, eligibility and fees."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_requirements"

    def about(self, result: Result, memory: Memory, turn: Turn) -> list[Reply]:
        """What it asks for."""
        return list(facts.requirements(result))
