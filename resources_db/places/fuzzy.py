"""Misspelt places: "hardford", "bridgprt", "new briten"."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from resources_db.places import cues, tables
from resources_db.places.context import points_at
from resources_db.places.exact import Candidate, Name, index
from resources_db.places.sentence import Sentence, Word
from resources_db.places.spelling import cost

_SHORTEST_WORD = 5  # by itself
_SHORTEST_PART = 4  # of a name of several words: "west havn"
_SHORTEST_KEY = 6
_LONGEST_WINDOW = 3
_MOST_EDITS = 3
_CONSIDERED = 4  # nearest writings that are weighed in full
_CLEAR = 0.25  # how much nearer than the next place the best one must be
# Weighed cost of the slips that a writing of this many letters may hold.
_ALLOWED = {5: 0.7, 6: 1.0, 7: 1.3, 8: 1.7, 9: 2.0}
_ALLOWED_LONG = 2.3
_SHORT = 0.7  # of a shorter word within a name: "nwe haven"
# The same where nothing near says that a place stands here.
_ALLOWED_BARE = {7: 1.0, 8: 1.0, 9: 1.3}
_ALLOWED_BARE_LONG = 1.6


@dataclass(frozen=True, slots=True)
class _Known:
    name: Name
    words: list[str]


@dataclass(frozen=True, slots=True)
class _Near:
    name: Name
    cost: float
    length: int


def misspelt(
    sentence: Sentence, first: int, taken: set[int], fewest: int = 1
) -> Candidate | None:
    """The place that `fewest` or more words from `first` on misspell, the longest stretch first."""
    for size in range(_LONGEST_WINDOW, fewest - 1, -1):
        stretch = range(first, first + size)
        words = sentence.words[first : first + size]
        if len(words) < size or taken.intersection(stretch) or any(w.parts for w in words[1:]):
            continue
        if any(_odd(word, _SHORTEST_WORD if size == 1 else _SHORTEST_PART) for word in words):
            found = _nearest([word.fold for word in words])
            candidate = found and Candidate(first, first + size - 1, found.name, _score(found))
            if found and candidate and found.cost <= _allowed(sentence, candidate, found.length):
                return candidate
    return None


def _odd(word: Word, shortest: int) -> bool:
    """Whether the word is none of everyday's, so that it may be a slip."""
    return (
        len(word.fold) >= shortest
        and word.fold.isascii()
        and not word.digits
        and word.fold not in tables.everyday_words()
        and not any(word.fold in cues.phrases(role) for role in ("end", "filler", "street"))
    )


def _nearest(written: list[str]) -> _Near | None:
    """The nearest known writing that clearly beats every other place."""
    known = _known(len(written))
    joined = "".join(written)
    near = process.extract(
        joined,
        _keys(len(written)).get(joined[0], ()),
        scorer=OSA.distance,
        score_cutoff=_MOST_EDITS,
        limit=_CONSIDERED,
        processor=None,
    )
    weighed = sorted(
        (
            _Near(known[key].name, _weighed(written, known[key].words), len(key))
            for key, _, _ in near
        ),
        key=lambda match: match.cost,
    )
    if not weighed:
        return None
    best = weighed[0]
    rivals = (match for match in weighed[1:] if match.name.place != best.name.place)
    return best if all(match.cost - best.cost >= _CLEAR for match in rivals) else None


def _weighed(written: list[str], meant: list[str]) -> float:
    """The cost of all slips; infinite where one of several words is too far off by itself."""
    if len(written) != len(meant) or len(written) == 1:
        return cost("".join(written), "".join(meant))
    slips = [cost(*pair) for pair in zip(written, meant, strict=True)]
    fits = (
        slip <= _ALLOWED.get(len(word), _ALLOWED_LONG if len(word) > max(_ALLOWED) else _SHORT)
        for slip, word in zip(slips, meant, strict=True)
    )
    return sum(slips) if all(fits) else math.inf


def _allowed(sentence: Sentence, candidate: Candidate, length: int) -> float:
    if points_at(sentence, candidate):
        return _ALLOWED.get(length, _ALLOWED_LONG if length > max(_ALLOWED) else 0)
    return _ALLOWED_BARE.get(length, _ALLOWED_BARE_LONG if length > max(_ALLOWED_BARE) else 0)


def _score(near: _Near) -> float:
    return round(1 - near.cost / near.length, 2)


@cache
def _known(size: int) -> dict[str, _Known]:
    """Joined writings that a stretch of `size` words can misspell."""
    return {
        key.replace(" ", ""): _Known(name, key.split())
        for key, name in index().names()
        if _can_be_misspelt(key, name) and key.count(" ") + 1 in _sizes(size)
    }


def _sizes(size: int) -> tuple[int, ...]:
    """One word may stand for two written together; two words only for two."""
    return (1, 2, 3) if size == 1 else (size,)


@cache
def _keys(size: int) -> dict[str, list[str]]:
    """Those writings by first letter: people rarely miss the first one."""
    keys: dict[str, list[str]] = defaultdict(list)
    for key in _known(size):
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
    """Towns and villages, but none whose name is a common word, nor short forms."""
    place = name.place
    return (
        place is not None
        and place.kind in ("town", "village")
        and name.sense in ("", "city", "name")
        and (name.writing == place.name or key[1] == " ")  # "e hartford" may be misspelt too
        and key.isascii()
        and len(key) >= _SHORTEST_KEY
    )
