"""`action_find`: a need, a place, or both; or somebody's name."""

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.by_name import shown_by_name
from actions.lookup import Lookup
from actions.memory import Memory
from actions.misses import missed_place
from actions.seek import seek
from actions.turn import Turn
from actions.update import search_for


class ActionFind(NavigatorAction):
    """Answers, or asks for what is missing."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_find"

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Search with what the message adds to what is known."""
        if by_name := shown_by_name(memory, turn, lookup):
            return by_name
        if turn.intent == "give_location" and not (turn.is_search or turn.location):
            return missed_place(memory, lookup)
        return seek(search_for(memory, turn), turn, lookup)
