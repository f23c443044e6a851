"""From a search to its answer, whichever action the message went to."""

from actions.answer import Answer, answer
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn


def seek(search: Memory, turn: Turn, lookup: Lookup) -> Answer:
    """Answer the search; a place outside Connecticut is said so instead."""
    if turn.elsewhere and turn.place is None:
        return search, [Reply("utter_elsewhere", {"elsewhere": turn.elsewhere})]
    return answer(search, lookup)
