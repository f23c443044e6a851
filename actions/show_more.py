"""`action_show_more`: the next places."""

from actions.answer import Answer, more
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import Memory
from actions.seek import seek
from actions.turn import Turn
from actions.update import search_for


class ActionShowMore(NavigatorAction):
    """The next page of the search at hand."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_show_more"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Go on where the last page ended; "more in Bristol" is a new search."""
        if turn.place or turn.elsewhere or set(turn.named) - set(memory.needs):
            return seek(search_for(memory, turn), turn, lookup)
        return more(memory, lookup)
