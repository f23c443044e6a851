"""Other people's words for a service → our sub-needs.

`needs.csv` lists terms (Open Eligibility's, and words that indexes of human services use),
`need_words.csv` words that a service's name may hold, which is a guess and reported as one.
A person adds terms by a file or a recipe: those go before ours.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from resources_db.taxonomy import SUB_NEEDS

FOLDER = Path(__file__).parent
WORD = re.compile(r"[a-z0-9]+")
SMALL = frozenset({"and", "the", "of", "for", "a", "an", "program", "programs", "service",
                   "services", "assistance"})  # fmt: skip
NOTHING = "none"


class NeedsError(ValueError):
    """A mapping that names no sub-need of ours; the message says which and lists ours."""


class Needs:
    """Terms and words to sub-needs; `own` are a person's additions, which win."""

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None) -> None:
        self._terms = dict(_listed())
        for term, codes in (own or {}).items():
            self._terms[key_of(term)] = checked(term, codes)

    def of_term(self, *names: str) -> tuple[str, ...] | None:
        """The sub-needs of the first name or code that is known; None where none is."""
        for name in names:
            found = self._terms.get(key_of(name)) if name else None
            if found is not None:
                return found
        return None

    def guessed(self, name: str) -> tuple[str, ...]:
        """The sub-needs that the words of a service's name make likely."""
        text = f"{' '.join(WORD.findall(name.casefold()))} "
        starts = [0, *(at + 1 for at, letter in enumerate(text[:-1]) if letter == " ")]
        likely = ((at, each) for at in starts for each in WORDS.get(text[at : at + 3], ()))
        return tuple(
            dict.fromkeys(code for at, (phrase, code) in likely if text.startswith(phrase, at))
        )


def key_of(term: str) -> str:
    """What tells one term from another: its words without the small ones, in the singular."""
    if term in SUB_NEEDS:
        return term
    words = WORD.findall(term.casefold())
    chosen = [word for word in words if word not in SMALL] or words
    return " ".join(_singular(word) for word in chosen)


def checked(term: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The codes, all of them ours. Raises NeedsError."""
    found = tuple(code.strip() for code in codes if code.strip() and code.strip() != NOTHING)
    for code in found:
        if code not in SUB_NEEDS:
            listed = ", ".join(SUB_NEEDS)
            raise NeedsError(f"{term!r} means {code!r}, which is no sub-need; write: {listed}")
    return found


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _listed() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Our own codes and names, then the terms of needs.csv."""
    for code, term in SUB_NEEDS.items():
        yield code, (code,)
        yield key_of(term.name), (code,)
    for row in _rows("needs.csv"):
        yield key_of(row["term"]), checked(row["term"], row["sub_needs"].split(";"))


def _words() -> Iterator[tuple[str, str]]:
    for row in _rows("need_words.csv"):
        for phrase in row["words"].split(";"):
            # A phrase of one short word must not be found inside a longer one.
            ending = " " if len(phrase.strip()) <= 4 else ""
            yield f"{phrase.strip()}{ending}", row["sub_need"]


def _by_beginning() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, code in _words():
        found.setdefault(phrase[:3], []).append((phrase, code))
    return found


WORDS = _by_beginning()
"""The first three letters of a phrase → phrase and sub-need."""
