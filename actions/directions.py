"""`action_directions`: where a place is."""

from actions import facts
from actions.about_result import AboutResult
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.results import Result


class ActionDirections(AboutResult):
    """Address, distance and a map."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_directions"

    def about(self, result: Result, memory: Memory, turn: Turn) -> list[Reply]:
        """The way there."""
        return [facts.directions(result)]
