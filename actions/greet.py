"""`action_greet`: hello, or hello and a wish in one."""

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.seek import seek
from actions.turn import Turn
from actions.update import search_for


class ActionGreet(NavigatorAction):
    """ "Hi, I'm in Hartford" says where."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_greet"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Greet, or answer what came with the greeting."""
        if turn.is_search:
            return seek(search_for(memory, turn), turn, lookup)
        return memory, [Reply("utter_greet")]
