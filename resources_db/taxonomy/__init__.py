"""The directory's own words for needs and for what a service states: data, not code.

`NEEDS` and `SUB_NEEDS` are in the order of taxonomy.csv; `FEATURES` are the codes of
features.csv by kind (audience, document, eligibility, cost, accessibility, feature).

The column `unasked` of taxonomy.csv tells what becomes of a sub-need when people ask for
its need and no more ("food"): empty, it is shown; `later`, after what helps the same day
(an office where one applies for SNAP); `never`, only those who name it want it (a hotline
for abuse at home is no answer to "a place to sleep"). `call_first` is the number to call
before going anywhere: beds are given out by phone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
UNASKED = ("", "later", "never")


class TaxonomyError(ValueError):
    """The taxonomy's files contradict themselves; the message names the code."""


@dataclass(frozen=True, slots=True)
class Term:
    """A need (`parent` empty) or a sub-need; `unasked`: empty, later or never.

    call_first: whom to call before going there, empty for nobody.
    """

    code: str
    parent: str
    name: str
    unasked: str = ""
    call_first: str = ""


@dataclass(frozen=True, slots=True)
class Feature:
    """Something a service can state; of one `group` only one usually applies."""

    code: str
    kind: str
    group: str
    name: str


def validated(terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms, each once, each under a need that stands above it."""
    needs: set[str] = set()
    seen: set[str] = set()
    for term in (checked := tuple(terms)):
        if term.code in seen or not term.code or not term.name:
            raise TaxonomyError(f"taxonomy: {term.code!r} is empty, unnamed or there twice")
        if term.parent and term.parent not in needs:
            raise TaxonomyError(f"taxonomy: {term.code!r} is under {term.parent!r}, not a need")
        if term.unasked not in UNASKED:
            raise TaxonomyError(f"taxonomy: {term.code!r} is shown {term.unasked!r} when unasked")
        seen.add(term.code)
        if not term.parent:
            needs.add(term.code)
    return checked


def need_of(sub_need: str) -> str:
    """The need a sub-need belongs to; KeyError for an unknown one."""
    return SUB_NEEDS[sub_need].parent


def shown_for(need: str) -> tuple[str, ...]:
    """The sub-needs that a need without more words is answered with."""
    return tuple(t.code for t in SUB_NEEDS.values() if t.parent == need and t.unasked != "never")


def helps_at_once(need: str, sub_needs: Iterable[str]) -> bool:
    """Whether one of the sub-needs is among those a need is answered with first."""
    terms = (SUB_NEEDS[code] for code in sub_needs)
    return any(term.parent == need and not term.unasked for term in terms)


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _by_kind(features: Iterable[Feature]) -> Mapping[str, dict[str, Feature]]:
    kinds: dict[str, dict[str, Feature]] = {}
    for feature in features:
        kinds.setdefault(feature.kind, {})[feature.code] = feature
    return kinds


TERMS = validated(Term(**row) for row in _rows("taxonomy.csv"))
NEEDS: Mapping[str, Term] = {term.code: term for term in TERMS if not term.parent}
SUB_NEEDS: Mapping[str, Term] = {term.code: term for term in TERMS if term.parent}
FEATURES = _by_kind(Feature(**row) for row in _rows("features.csv"))
