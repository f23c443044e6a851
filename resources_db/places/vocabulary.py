"""The writings that a misspelling is held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from resources_db.places.exact import Name, index

_SHORTEST_KEY = 6


@dataclass(frozen=True, slots=True)
class Known:
    """A name and the folded words it is written with."""

    name: Name
    words: list[str]


@cache
def known(size: int) -> dict[str, Known]:
    """Joined writings that a stretch of `size` words can misspell."""
    return {
        key.replace(" ", ""): Known(name, key.split())
        for key, name in index().names()
        if _can_be_misspelt(key, name) and key.count(" ") + 1 in _sizes(size)
    }


def _sizes(size: int) -> tuple[int, ...]:
    """One word may stand for two written together; two words only for two."""
    return (1, 2, 3) if size == 1 else (size,)


@cache
def keys_by_letter(size: int) -> dict[str, list[str]]:
    """Those writings by first letter: people rarely miss the first one."""
    keys: dict[str, list[str]] = defaultdict(list)
    for key in known(size):
        for letter in _first_letters(key):
            keys[letter].append(key)
    return dict(keys)


def _first_letters(key: str) -> Iterator[str]:
    """Its own, the second where the two are swapped, and Spanish "j" for "h"."""
    yield key[0]
    if key[1] != key[0]:
        yield key[1]
    if key[0] == "h":
        yield "j"


def _can_be_misspelt(key: str, name: Name) -> bool:
    """Towns and villages, but no short forms, and nothing whose name is a common word.

    Towns named like a person can: context still has to speak for them.
    """
    place = name.place
    return (
        place is not None
        and place.kind in ("town", "village")
        and (name.sense in ("", "city") or (name.sense == "name" and place.kind == "town"))
        and (name.writing == place.name or key[1] == " ")  # "e hartford" may be misspelt too
        and key.isascii()
        and len(key) >= _SHORTEST_KEY
    )
