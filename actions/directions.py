"""`action_directions`: where a place is."""

from collections.abc import Sequence

from actions import facts
from actions.about_result import AboutResult
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.results import Result


class ActionDirections(AboutResult):
    """Address, distance and a map."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_directions"

    def about(
        self, results: Sequence[Result], memory: Memory, turn: Turn, lookup: Lookup
    ) -> list[Reply]:
        """The way there."""
        return [facts.directions(result) for result in results]
