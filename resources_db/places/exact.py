"""The index of every known writing, and how a stretch of words is looked up in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from resources_db.places import tables
from resources_db.places.endings import stems
from resources_db.places.place import Place
from resources_db.places.sentence import Sentence, Word

# The same word in a name, written in another way.
_SAME = {"saint": "st", "mount": "mt", "center": "ctr", "university": "univ"}
_JOINED_LENGTH = 6  # "coscob"; anything shorter could be an everyday word
_INFLECTED = 0.95


@dataclass(frozen=True, slots=True)
class Name:
    """What a writing stands for; neither place nor elsewhere: a phrase that is no place."""

    writing: str
    place: Place | None
    elsewhere: str | None
    sense: str  # what else the writing can mean; see data/README.md


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of words, first to last inclusive, that may name a place."""

    first: int
    last: int
    name: Name
    score: float


class Index:
    """Folded writings to what they stand for."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._spaced: dict[str, Name] = {}
        self._joined: dict[str, Name] = {}
        self._reach: dict[str, int] = {}  # first word → words of the longest name it begins
        for name in names:
            for words in _writings(name.writing):
                self._add(words, name)

    def at(self, sentence: Sentence, first: int) -> Iterator[Candidate]:
        """Names that begin at the word `first`, the longest first."""
        words = sentence.words
        for size in range(self._reach_from(words[first]), 0, -1):
            last = first + size - 1
            if last < len(words) and not any(word.parts for word in words[first + 1 : last + 1]):
                yield from self._look_up(words[first : last + 1], first)

    def knows(self, word: str) -> bool:
        """Whether the folded word is by itself a known writing."""
        return word in self._spaced

    def names(self) -> Iterator[tuple[str, Name]]:
        """Every folded writing, words apart by spaces, with what it stands for."""
        return iter(self._spaced.items())

    def _add(self, words: Sequence[str], name: Name) -> None:
        self._spaced.setdefault(" ".join(words), name)
        self._reach[words[0]] = max(self._reach.get(words[0], 0), len(words))
        joined = "".join(words)
        settled = name.place is not None and name.place.kind in ("town", "village")
        if len(words) > 1 and settled and len(joined) >= _JOINED_LENGTH:
            self._joined.setdefault(joined, name)

    def _reach_from(self, word: Word) -> int:
        return max(1, *(self._reach.get(stem, 0) for stem in (word.fold, *stems(word.fold))))

    def _look_up(self, words: Sequence[Word], first: int) -> Iterator[Candidate]:
        last = first + len(words) - 1
        key = " ".join(word.fold for word in words)
        name = self._spaced.get(key) or (self._joined.get(key) if len(words) == 1 else None)
        if name is not None:
            yield Candidate(first, last, name, 1.0)
            return
        for writing in _uninflected([word.fold for word in words]):
            if key in tables.everyday_words():  # "concorde", Italian "berlina"
                return
            name = self._spaced.get(writing)
            if name is not None and name.sense in ("", "city"):
                yield Candidate(first, last, name, _INFLECTED)
                return


@cache
def index() -> Index:
    """The index over all tables; the first table to claim a writing keeps it."""
    return Index((*_settled(), *_written(), *_outside(), *_phrases()))


def _settled() -> Iterator[Name]:
    for row in (*tables.rows("towns"), *tables.rows("villages")):
        yield Name(row["name"], tables.named(row["name"]), None, row["sense"])
    for row in tables.rows("landmarks"):
        for writing in (row["name"], *tables.split(row["other_names"])):
            yield Name(writing, tables.named(row["name"]), None, "")


def _written() -> Iterator[Name]:
    for row in tables.rows("aliases"):
        yield Name(row["writing"], tables.named(row["place"]), None, row["sense"])
    for row in tables.rows("names"):
        yield Name(row["name"], tables.named(row["place"]), None, "")


def _outside() -> Iterator[Name]:
    for row in tables.rows("elsewhere"):
        yield Name(row["writing"], None, row["name"], row["sense"])
    for state in tables.states():
        for writing in (state.name, *state.other_names):
            yield Name(writing, None, state.name, state.sense)


def _phrases() -> Iterator[Name]:
    for row in tables.rows("not_places"):
        yield Name(row["phrase"], None, None, "")


def _writings(writing: str) -> Iterator[tuple[str, ...]]:
    words = tuple(word.fold for word in Sentence(writing).words)
    yield words
    if any(word in _SAME for word in words):
        yield tuple(_SAME.get(word, word) for word in words)


def _uninflected(words: list[str]) -> Iterator[str]:
    """The writings that this could be with a grammatical ending or prefix."""
    for last in stems(words[-1]):
        yield " ".join([*words[:-1], last])
    for head in stems(words[0]) if len(words) > 1 else ():
        yield " ".join([head, *words[1:]])
