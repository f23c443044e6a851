"""The order of results, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from resources_db.query import Query
from resources_db.search.candidates import Candidate
from resources_db.search.clock import Clock
from resources_db.search.filters import missing


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate that fits; `missing` of the filters it does not speak of.

    `later`: it helps, but not the same day, and nobody asked for it by name.
    """

    candidate: Candidate
    missing: int
    later: bool = False


def fitting(candidates: Iterable[Candidate], query: Query, clock: Clock) -> list[Ranked]:
    """The candidates that deny no filter and surely open when asked, unordered."""
    ranked = []
    for candidate in candidates:
        lacking = missing(candidate.facts, query.filters)
        if lacking is not None and clock.meets(candidate, query.filters):
            later = not query.sub_needs and not candidate.helps_at_once
            ranked.append(Ranked(candidate, lacking, later))
    return ranked


def nearest_first(
    ranked: Iterable[Ranked], rings_m: Sequence[float] = (), *, seasonal_last: bool
) -> list[Ranked]:
    """Ring by ring outwards; in a ring what states the filters, then the year-round, then near.

    Rings keep the order when a search widens: what was shown stays in front.
    """

    def key(each: Ranked) -> tuple[Any, ...]:
        row = each.candidate
        last = seasonal_last and row.seasonal
        ring = ring_of(each, rings_m)
        distance = row.distance_m or 0.0
        return last, ring, each.later, each.missing, row.seasonal, distance, row.name, row.id

    return sorted(ranked, key=key)


def ring_of(each: Ranked, rings_m: Sequence[float]) -> int:
    """How far out a place counts, 0 for the first ring: what helps later, one ring farther."""
    distance = each.candidate.distance_m or 0.0
    return sum(distance > radius_m for radius_m in rings_m) + each.later


def most_specific_first(ranked: Iterable[Ranked]) -> list[Ranked]:
    """What helps at once, there the official first door, then the smaller area."""

    def key(each: Ranked) -> tuple[Any, ...]:
        row = each.candidate
        door = not row.first_call, not row.is_primary
        return each.missing, each.later, *door, row.breadth, row.name, row.id

    return sorted(ranked, key=key)
