"""Which of the shown places a message is about."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, utils

from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.results import Result

# How well a message must match a place's name or street: "the one on Main Street".
NAMED = 75


def results_on_table(memory: Memory, lookup: Lookup) -> list[Result]:
    """The shown results as they are now, in the order of their numbers."""
    place = memory.place
    return lookup.directory.get(
        memory.shown,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        at=lookup.at,
    )


def meant(memory: Memory, turn: Turn, results: Sequence[Result]) -> list[Result]:
    """The one that the message points to, else the one chosen before, else the last page.

    Empty when a number is named that was not shown.
    """
    if turn.ordinal is not None:
        return _of(results, [_numbered(memory, turn.ordinal, by_number=turn.by_number)])
    pointed = pointed_to(turn, results)
    if pointed is not None:
        return [pointed]
    page = _of(results, memory.page) or results
    return _of(results, [memory.chosen]) or _places(page) or list(page)


def points_to_shown(memory: Memory, turn: Turn, lookup: Lookup) -> bool:
    """Whether the words alone are about one of the shown places: its number or its name."""
    if not memory.shown:
        return False
    return bool(turn.ordinal) or _named(turn.text, results_on_table(memory, lookup)) is not None


def pointed_to(turn: Turn, results: Sequence[Result]) -> Result | None:
    """The place whose name, street or town stands in the message."""
    return _named(turn.text, results) or _in_town(turn, results)


def no_such_result(memory: Memory) -> Reply:
    """Said when the number was not among those shown."""
    return Reply("utter_no_such_result", {"count": len(memory.shown)})


def with_chosen(memory: Memory, result: Result) -> Memory:
    """The place that "it" is from now on."""
    return replace(memory, chosen=result.id, misses=0)


def _of(results: Sequence[Result], ids: Sequence[str | None]) -> list[Result]:
    return [result for result in results if result.id in ids]


def _places(results: Sequence[Result]) -> list[Result]:
    """Without the lines that stand below them."""
    return [result for result in results if result.latitude is not None]


def _numbered(memory: Memory, ordinal: str, *, by_number: bool) -> str | None:
    """ "2" is the number that stands beside a place; "the second" counts in what was shown last."""
    if ordinal == "last":
        return memory.shown[-1]
    number = int(ordinal)
    ids = memory.shown if by_number or number > len(memory.page) else memory.page
    return ids[number - 1] if 1 <= number <= len(ids) else None


def _named(text: str, results: Sequence[Result]) -> Result | None:
    """The place whose name or street stands in the message, when just one does so best."""
    scored = sorted(
        ((_likeness(text, result), i) for i, result in enumerate(results)), reverse=True
    )
    if not scored:
        return None
    best, index = scored[0]
    is_only_one = len(scored) == 1 or best > scored[1][0]
    return results[index] if best >= NAMED and is_only_one else None


def _in_town(turn: Turn, results: Sequence[Result]) -> Result | None:
    """The nearest in the town that the message names: "the one in Bristol"."""
    if turn.place is None:
        return None
    names = {turn.place.name.casefold(), turn.place.town.casefold()}
    return next((result for result in results if _town(result) in names), None)


def _town(result: Result) -> str:
    """Of "1 Main St, Hartford, CT 06106" or "Hartford, CT"."""
    parts = [part.strip().casefold() for part in str(result.address or "").split(",")]
    return parts[-2] if len(parts) > 1 else ""


def _likeness(text: str, result: Result) -> float:
    street = str(result.address or "").split(",")[0].lstrip("0123456789- ")
    names = [name for name in (result.organization, result.service, street) if name]
    return max(
        fuzz.partial_ratio(name, text, processor=utils.default_process)
        if len(text) > len(name)
        else fuzz.token_set_ratio(name, text, processor=utils.default_process)
        for name in names
    )
