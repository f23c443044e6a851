"""The state named right after a place: "Danbury CT", "Hartford, Vermont", "Springfield MA"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from resources_db.places import tables
from resources_db.places.fold import fold
from resources_db.places.sentence import Sentence

_HOME = frozenset(
    fold(word)
    for word in (
        "ct", "conn", "connecticut", "conneticut", "connecticutt", "conecticut", "connetticut",
        "коннектикут", "كونيتيكت", "كونيكتيكت", "कनेक्टिकट", "코네티컷", "κονέκτικατ",
    )
)  # fmt: skip
# Codes that are words too, in English or Spanish: only where the phrase ends after them.
_WORDLIKE = frozenset({"IN", "OR", "ME", "OK", "HI", "OH", "LA", "DE", "AL", "ID"})
# People write their neighbours' codes in small letters.
_NEIGHBOURS = frozenset({"MA", "NY", "RI", "NJ", "VT", "NH"})
_ADDRESS_GAP = re.compile(r"[\s,.(-]*")
_LONGEST_NAME = 3  # "Washington D C"


@dataclass(frozen=True, slots=True)
class Region:
    """The state that a place is said to be in; `last` is its last word."""

    code: str
    last: int

    @property
    def home(self) -> bool:
        return self.code == "CT"


def region_after(sentence: Sentence, last: int) -> Region | None:
    """The state named right after the word `last`, if any."""
    following = last + 1
    if following >= len(sentence.words) or not _adjoins(sentence, following):
        return None
    if sentence.words[following].fold in _HOME:
        return Region("CT", following)
    return _by_name(sentence, following) or _by_code(sentence, following)


def _adjoins(sentence: Sentence, at: int) -> bool:
    """Only a space or comma before the word: in "Hartford? OK" no Oklahoma follows."""
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return _ADDRESS_GAP.fullmatch(gap) is not None


def _by_name(sentence: Sentence, first: int) -> Region | None:
    for size in range(_LONGEST_NAME, 0, -1):
        words = sentence.words[first : first + size]
        code = _codes_by_name().get(" ".join(word.fold for word in words))
        if code is not None and len(words) == size:
            return Region(code, first + size - 1)
    return None


def _by_code(sentence: Sentence, at: int) -> Region | None:
    word = sentence.words[at]
    code = word.text.upper()
    if code not in _codes():
        return None
    plain = word.text.isupper() and not sentence.shouted and code not in _WORDLIKE
    ends = sentence.breaks_after(at) or sentence.words[at + 1].digits
    if plain or (ends and (word.text.isupper() or code in _NEIGHBOURS)):
        return Region(code, at)
    return None


@cache
def _codes() -> frozenset[str]:
    return frozenset(state.code for state in tables.states())


@cache
def _codes_by_name() -> dict[str, str]:
    return {
        " ".join(fold(word) for word in name.split()): state.code
        for state in tables.states()
        for name in (state.name, *state.other_names, *state.after_place)
    }
