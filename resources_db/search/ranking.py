"""The order of results, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from resources_db.query import Query
from resources_db.search.candidates import Candidate
from resources_db.search.filters import OPENING, missing, opens


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate that fits; `missing` of the filters it does not speak of."""

    candidate: Candidate
    missing: int


def fitting(candidates: Iterable[Candidate], query: Query, at: datetime) -> list[Ranked]:
    """The candidates that deny no filter and surely open when asked, unordered."""
    by_hours = bool(query.filters & OPENING)
    ranked = []
    for candidate in candidates:
        lacking = missing(candidate.facts, query.filters)
        if lacking is None or (by_hours and not _opens(candidate, query, at)):
            continue
        ranked.append(Ranked(candidate, lacking))
    return ranked


def _opens(candidate: Candidate, query: Query, at: datetime) -> bool:
    # What opens only in a cold spell is never surely open.
    return not candidate.seasonal and opens(candidate.rules, query.filters, at)


def nearest_first(
    ranked: Iterable[Ranked], rings_m: Sequence[float] = (), *, seasonal_last: bool
) -> list[Ranked]:
    """Ring by ring outwards; in a ring what states the filters, then the year-round, then near.

    Rings keep the order when a search widens: what was shown stays in front.
    """

    def key(each: Ranked) -> tuple[Any, ...]:
        row = each.candidate
        distance = row.distance_m or 0.0
        ring = sum(distance > radius_m for radius_m in rings_m)
        last = seasonal_last and row.seasonal
        return last, ring, each.missing, row.seasonal, distance, row.name, row.id

    return sorted(ranked, key=key)


def most_specific_first(ranked: Iterable[Ranked]) -> list[Ranked]:
    """The official first door, then the smaller area before the wider."""

    def key(each: Ranked) -> tuple[Any, ...]:
        row = each.candidate
        return each.missing, not row.first_call, not row.is_primary, row.breadth, row.name, row.id

    return sorted(ranked, key=key)
