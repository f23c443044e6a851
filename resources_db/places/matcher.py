"""Finds the places a person names in a message."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.places import outside
from resources_db.places.context import holds
from resources_db.places.exact import Candidate, index
from resources_db.places.fuzzy import misspelt
from resources_db.places.merge import merged
from resources_db.places.place import PlaceMention
from resources_db.places.sentence import Sentence
from resources_db.places.zips import find_zips


def find_places(text: str) -> list[PlaceMention]:
    """Every place named in the text, in reading order, without overlaps.

    Spans count characters of `text` as given. Places outside Connecticut come with
    `place` None and `elsewhere` set. Empty when none is named.
    """
    sentence = Sentence(text)
    if not sentence.words:
        return []
    zips = find_zips(sentence)
    taken = {
        at
        for at, word in enumerate(sentence.words)
        if any(zip_.start < word.end and word.start < zip_.end for zip_ in zips)
    }
    named = [
        outside.mention(sentence, each) for each in _candidates(sentence, taken) if _is_place(each)
    ]
    named += outside.unknown_towns(sentence, taken)
    return merged(text, [*named, *zips])


def _candidates(sentence: Sentence, taken: set[int]) -> Iterator[Candidate]:
    """What is named from left to right, the longest writing first; fills `taken`."""
    at = 0
    while at < len(sentence.words):
        found = None if at in taken else _longest(sentence, at, taken)
        if found is not None:
            taken.update(range(found.first, found.last + 1))
            yield found
        at = at + 1 if found is None else found.last + 1


def _longest(sentence: Sentence, first: int, taken: set[int]) -> Candidate | None:
    exact = next(
        (each for each in index().at(sentence, first) if _fits(sentence, each, taken)), None
    )
    # "windsor locs" is Windsor Locks, though "windsor" alone is a town.
    longer = misspelt(sentence, first, taken, exact.last - first + 2 if exact else 1)
    return longer if longer is not None and _fits(sentence, longer, taken) else exact


def _fits(sentence: Sentence, candidate: Candidate, taken: set[int]) -> bool:
    stretch = range(candidate.first, candidate.last + 1)
    return not taken.intersection(stretch) and holds(sentence, candidate)


def _is_place(candidate: Candidate) -> bool:
    """Not so for a known phrase that is no place: "union station"."""
    return candidate.name.place is not None or candidate.name.elsewhere is not None
