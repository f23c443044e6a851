"""Rings about the point: how far is looked at first, and where what helps later counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.search.ranking import Ranked

EVERYWHERE = -1.0  # the middle lies inside of a ring that begins there
NARROWEST = 0.88  # no place's distance in the database is a smaller share of the true one


@dataclass(frozen=True, slots=True)
class Ring:
    """From beyond an inner to an outer distance, in metres; apart for what helps later."""

    inner_m: float
    outer_m: float
    later_inner_m: float
    later_outer_m: float

    @property
    def reach_m(self) -> float:
        """How far it reaches."""
        return max(self.outer_m, self.later_outer_m)

    def holds(self, each: Ranked) -> bool:
        """Whether a place lies in it; without a point all do."""
        distance_m = each.candidate.distance_m
        if distance_m is None:
            return True
        if each.later:
            return self.later_inner_m < distance_m <= self.later_outer_m
        return self.inner_m < distance_m <= self.outer_m

    def parameters(self) -> dict[str, float]:
        """What the database sieves by: a little more than the ring."""
        return {
            "outer": self.outer_m,
            "later_inner": self.later_inner_m * NARROWEST,
            "later_outer": self.later_outer_m,
        }


def disc(radius_m: float) -> Ring:
    """All as far as the radius."""
    return Ring(EVERYWHERE, radius_m, EVERYWHERE, radius_m)


def rings(radii_m: Sequence[float], *, asked: bool) -> list[list[Ring]]:
    """For each radius what it adds, in order. What helps later counts one ring farther out.

    `asked`: by name, so that nothing counts as later.
    """
    edges = [EVERYWHERE, EVERYWHERE, *radii_m]
    found = [
        [Ring(edges[i + 1], edges[i + 2], edges[i], edges[i + 1])] for i in range(len(radii_m))
    ]
    if not asked:  # nothing lies beyond the last ring: what counts farther comes behind it
        found[-1].append(Ring(edges[-1], edges[-1], edges[-2], edges[-1]))
    return found
