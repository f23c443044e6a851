"""The directory's own words for needs and for what a service states: data, not code.

`NEEDS` and `SUB_NEEDS` are in the order of taxonomy.csv; `FEATURES` are the codes of
features.csv by kind (audience, document, eligibility, cost, accessibility, feature).
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


class TaxonomyError(ValueError):
    """The taxonomy's files contradict themselves; the message names the code."""


@dataclass(frozen=True, slots=True)
class Term:
    """A need (`parent` empty) or a sub-need."""

    code: str
    parent: str
    name: str


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
        seen.add(term.code)
        if not term.parent:
            needs.add(term.code)
    return checked


def need_of(sub_need: str) -> str:
    """The need a sub-need belongs to; KeyError for an unknown one."""
    return SUB_NEEDS[sub_need].parent


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
