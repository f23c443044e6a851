"""Conditions that are asked of the places on the table: "wheelchair?", "do they speak Spanish?"."""

from dataclasses import replace

from actions.answer import Answer, answer
from actions.facts import by_phone, name_of
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from actions.update import refine
from resources_db.search.filters import OPENING

KEYS = {
    True: "utter_condition_stated",
    False: "utter_condition_denied",
    None: "utter_condition_unknown",
}


def asks_condition(memory: Memory, turn: Turn) -> bool:
    """Whether a message asks something of the shown places that is not about hours."""
    is_about_them = bool(memory.shown) and not (turn.is_search or turn.ordinal)
    return is_about_them and bool(turn.filters) and OPENING.isdisjoint(turn.filters)


def condition(memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
    """Of the chosen place, whether it is so; without one, the search with that condition."""
    for result in lookup.directory.get([memory.chosen or ""], at=lookup.at):
        stated = lookup.directory.states(result.id, turn.filters)
        values = {"name": name_of(result), "filters": list(turn.filters), "phone": result.phone}
        said = by_phone(KEYS[stated], values) if stated is None else Reply(KEYS[stated], values)
        return replace(memory, misses=0), [said]
    return answer(refine(memory, turn), lookup)
