"""The order of results, the same on every page (docs/search.md says why)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from resources_db.query import Query
from resources_db.search.area import is_offered_in
from resources_db.search.candidates import Candidate
from resources_db.search.clock import Clock
from resources_db.search.filters import missing
from resources_db.taxonomy import shown_for


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate that fits; `missing` of the filters it does not speak of.

    `later`: it helps, but not the same day, and nobody asked for it by name.
    """

    candidate: Candidate
    missing: int
    later: bool = False


def fitting(candidates: Iterable[Candidate], query: Query, clock: Clock) -> list[Ranked]:
    """The candidates of the right kind and area that deny no filter, unordered.

    Where opening hours are asked for, those that surely are open then.
    """
    kinds = frozenset(query.sub_needs or shown_for(query.need))
    ranked = []
    for candidate in candidates:
        lacking = missing(candidate.facts, query.filters)
        if lacking is None or kinds.isdisjoint(candidate.sub_needs):
            continue
        if is_offered_in(query.town, candidate.area) and clock.meets(candidate, query.filters):
            later = not query.sub_needs and not candidate.helps_at_once
            ranked.append(Ranked(candidate, lacking, later))
    return ranked


def order(each: Ranked) -> tuple[Any, ...]:
    """Within a ring: what helps at once, states the filters, is open all year, is near."""
    row = each.candidate
    return each.later, each.missing, row.seasonal, row.reach_m, row.name, row.id


def ring_by_ring(ranked: Iterable[Ranked], rings_m: Sequence[float]) -> list[Ranked]:
    """Ring by ring outwards: what was shown stays in front when a search widens."""
    return sorted(ranked, key=lambda each: (ring_of(each, rings_m), order(each)))


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
