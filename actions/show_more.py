"""`action_show_more`: the next places."""

from actions.answer import more
from actions.base import Answer, NavigatorAction, directory, now
from actions.memory import Memory
from actions.turn import Turn


class ActionShowMore(NavigatorAction):
    """The next page of the search at hand."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_show_more"

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """Go on where the last page ended."""
        return more(memory, directory(), now())
