"""Which of the shown places a message is about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rapidfuzz import fuzz, utils

from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from resources_db.directory import Directory
from resources_db.results import Result

# How well a message must match a place's name or street: "the one on Main Street".
NAMED = 75


def results_on_table(memory: Memory, directory: Directory, at: datetime) -> list[Result]:
    """The shown results as they are now, in the order of their numbers."""
    place = memory.place
    return directory.get(
        memory.shown,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        at=at,
    )


def choose(memory: Memory, turn: Turn, results: Sequence[Result]) -> Result | None:
    """By number, by name or street, else the one chosen before, else the nearest shown.

    None when a number is named that was not shown.
    """
    if turn.ordinal is not None:
        return _numbered(turn.ordinal, results)
    named = _named(turn.text, results)
    if named is not None:
        return named
    earlier = (result for result in results if result.id == memory.chosen)
    return next(earlier, results[0])


def no_such_result(memory: Memory) -> Reply:
    """Said when the number was not among those shown."""
    return Reply("utter_no_such_result", {"count": len(memory.shown)})


def with_chosen(memory: Memory, result: Result) -> Memory:
    """The place that "it" is from now on."""
    return replace(memory, chosen=result.id, misses=0)


def _numbered(ordinal: str, results: Sequence[Result]) -> Result | None:
    index = len(results) - 1 if ordinal == "last" else int(ordinal) - 1
    return results[index] if 0 <= index < len(results) else None


def _named(text: str, results: Sequence[Result]) -> Result | None:
    """The place whose name or street stands in the message, when just one does so best."""
    scored = sorted(
        ((_likeness(text, result), i) for i, result in enumerate(results)), reverse=True
    )
    best, index = scored[0]
    is_only_one = len(scored) == 1 or best > scored[1][0]
    return results[index] if best >= NAMED and is_only_one else None


def _likeness(text: str, result: Result) -> float:
    street = str(result.address or "").split(",")[0].lstrip("0123456789- ")
    names = [name for name in (result.organization, result.service, street) if name]
    return max(
        fuzz.partial_ratio(name, text, processor=utils.default_process)
        if len(text) > len(name)
        else fuzz.token_set_ratio(name, text, processor=utils.default_process)
        for name in names
    )
