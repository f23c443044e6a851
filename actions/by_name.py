"""Places that a message calls by their name: "Columbus House", "is Operation Fuel open?"."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, utils

from actions.answer import Answer
from actions.facts import detail
from actions.lookup import Lookup
from actions.memory import Memory
from actions.turn import Turn
from resources_db.results import Result

# In a story, names are part of the story.
MOST_WORDS = 9
MOST_PLACES = 3
WHOLE = 85  # of 100: the same name but for a slip or two


def bearing(memory: Memory, turn: Turn, lookup: Lookup) -> list[Result]:
    """The places whose name is in a short message; those of its town first.

    Where a need is named too, only those whose name is all of it: "House of Bread".
    """
    if turn.ordinal or len(turn.text.split()) > MOST_WORDS:
        return []
    near = turn.place or turn.location or memory.place
    page = lookup.directory.by_name(
        turn.text,
        near=(near.latitude, near.longitude) if near else None,
        at=lookup.at,
        limit=MOST_PLACES,
    )
    return [result for result in page.results if not turn.named or _is_all(turn.text, result)]


def _is_all(text: str, result: Result) -> bool:
    names = (result.organization, result.service)
    return any(fuzz.ratio(text, name, processor=utils.default_process) >= WHOLE for name in names)


def on_table(memory: Memory, results: Sequence[Result]) -> Memory:
    """These places are now what "the second one" and "it" are."""
    shown = tuple(result.id for result in results)
    chosen = shown[0] if len(shown) == 1 else None
    return replace(
        memory, shown=shown, page_begins=0, offsets=(), chosen=chosen, asked=None, misses=0
    )


def shown_by_name(memory: Memory, turn: Turn, lookup: Lookup) -> Answer | None:
    """Each of them as a card; None where the message names no place that we know."""
    results = bearing(memory, turn, lookup)
    if not results:
        return None
    details = [detail(result, number) for number, result in enumerate(results, start=1)]
    return on_table(memory, results), details
