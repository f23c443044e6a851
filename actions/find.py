"""`action_find`: a need, a place, or both."""

from actions.answer import answer
from actions.base import Answer, NavigatorAction, directory, now
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from actions.update import search_for


class ActionFind(NavigatorAction):
    """Answers, or asks for what is missing."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_find"

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """Search with what the message adds to what is known."""
        if turn.elsewhere and turn.place is None:
            searching = search_for(memory, turn)
            return searching, [Reply("utter_elsewhere", {"elsewhere": turn.elsewhere})]
        return answer(search_for(memory, turn), directory(), now(), turn.channel)
