"""Misspelt places: "hardford", "bridgprt", "new briten"."""

from __future__ import annotations

import math
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from resources_db.places import cues, tables
from resources_db.places.context import points_at
from resources_db.places.exact import Candidate, Name, index
from resources_db.places.sentence import Sentence, Word
from resources_db.places.spelling import cost
from resources_db.places.vocabulary import keys_by_letter, known

_SHORTEST_WORD = 5  # by itself
_SHORTEST_PART = 4  # of a name of several words: "west havn"
_LONGEST_WINDOW = 3
_MOST_EDITS = 3
_CONSIDERED = 4  # nearest writings that are weighed in full
_VILLAGE = 0.3
_CLEAR = 0.25  # how much nearer than the next place the best one must be
# Weighed cost of the slips that a writing of this many letters may hold.
_ALLOWED = {5: 0.7, 6: 1.0, 7: 1.3, 8: 1.7, 9: 2.0}
_ALLOWED_LONG = 2.3
_SHORT = 0.7  # of a shorter word within a name: "nwe haven"
# The same where nothing near says that a place stands here.
_ALLOWED_BARE = {7: 1.0, 8: 1.0, 9: 1.3}
_ALLOWED_BARE_LONG = 1.6


@dataclass(frozen=True, slots=True)
class _Near:
    name: Name
    cost: float
    length: int

    @property
    def rank(self) -> float:
        """The cost, and a little more for a village: towns are named far more often."""
        place = self.name.place
        return self.cost + (_VILLAGE if place is not None and place.kind == "village" else 0)


def misspelt(sentence: Sentence, first: int, taken: set[int], fewest: int = 1) -> Candidate | None:
    """The place that `fewest` or more words from `first` on misspell, the longest stretch first."""
    sizes = range(_LONGEST_WINDOW, fewest - 1, -1)
    read = (_read(sentence, first, size) for size in sizes if _is_free(first, size, taken))
    return next((candidate for candidate in read if candidate is not None), None)


def _is_free(first: int, size: int, taken: set[int]) -> bool:
    return not taken.intersection(range(first, first + size))


def _read(sentence: Sentence, first: int, size: int) -> Candidate | None:
    """The place that exactly these words misspell, if their slips are few enough here."""
    words = sentence.words[first : first + size]
    shortest = _SHORTEST_WORD if size == 1 else _SHORTEST_PART
    if len(words) < size or any(word.parts for word in words[1:]):
        return None
    if not any(_odd(word, shortest) for word in words):
        return None
    near = _nearest([word.fold for word in words])
    if near is None:
        return None
    score = round(1 - near.cost / near.length, 2)
    candidate = Candidate(first, first + size - 1, near.name, score)
    return candidate if near.cost <= _allowed(sentence, candidate, near.length) else None


def _odd(word: Word, shortest: int) -> bool:
    """Whether the word is none of everyday's, so that it may be a slip."""
    return (
        len(word.fold) >= shortest
        and word.fold.isascii()
        and not word.digits
        and word.fold not in tables.everyday_words()
        and not index().knows(word.fold)
        and not any(word.fold in cues.phrases(role) for role in ("end", "filler", "street"))
    )


def _nearest(written: list[str]) -> _Near | None:
    """The nearest known writing that clearly beats every other place."""
    names = known(len(written))
    joined = "".join(written)
    near = process.extract(
        joined,
        keys_by_letter(len(written)).get(joined[0], ()),
        scorer=OSA.distance,
        score_cutoff=_MOST_EDITS,
        limit=_CONSIDERED,
        processor=None,
    )
    weighed = sorted(
        (
            _Near(names[key].name, _weighed(written, names[key].words), len(key))
            for key, _, _ in near
        ),
        key=lambda match: match.rank,
    )
    if not weighed:
        return None
    best = weighed[0]
    rivals = (match for match in weighed[1:] if match.name.place != best.name.place)
    return best if all(match.rank - best.rank >= _CLEAR for match in rivals) else None


def _weighed(written: list[str], meant: list[str]) -> float:
    """The cost of all slips; infinite where one of several words is too far off by itself."""
    if len(written) != len(meant) or len(written) == 1:
        return cost("".join(written), "".join(meant))
    slips = [cost(*pair) for pair in zip(written, meant, strict=True)]
    fits = (
        slip <= _by_length(_ALLOWED, len(word), shorter=_SHORT, longer=_ALLOWED_LONG)
        for slip, word in zip(slips, meant, strict=True)
    )
    return sum(slips) if all(fits) else math.inf


def _allowed(sentence: Sentence, candidate: Candidate, length: int) -> float:
    if points_at(sentence, candidate):
        return _by_length(_ALLOWED, length, shorter=0, longer=_ALLOWED_LONG)
    return _by_length(_ALLOWED_BARE, length, shorter=0, longer=_ALLOWED_BARE_LONG)


def _by_length(table: dict[int, float], length: int, shorter: float, longer: float) -> float:
    return table.get(length, longer if length > max(table) else shorter)
