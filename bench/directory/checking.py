"""Whether all gave the same answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.directory.postgis import Near
from resources_db.results import Page
from resources_db.search.widening import RINGS_M

# PostGIS measures on a sphere of its own; where two places are as far, either may come first.
SAME_M, SAME_SHARE = 2.0, 0.005


class DifferentAnswersError(Exception):
    """Figures mean nothing where the answers differ; the message shows the first that do."""


def check_same(ours: Sequence[Page], others: Sequence[Page]) -> None:
    """Both databases gave the same results in the same order."""
    for number, (one, other) in enumerate(zip(ours, others, strict=True)):
        if [result.id for result in one.results] != [result.id for result in other.results]:
            raise DifferentAnswersError(f"question {number}: {one} is not {other}")


def check_nearest(ours: Sequence[Page], found: Sequence[Sequence[Near]]) -> None:
    """What PostGIS found within the first ring stands first in our answers, as far away.

    Behind it ours go on with what PostGIS was not asked for: places that do not speak of a
    filter, and offices that help later.
    """
    for number, (page, near) in enumerate(zip(ours, found, strict=True)):
        theirs = [each.distance_m for each in near if each.distance_m < RINGS_M[0] * 0.99]
        distances = [result.distance_m for result in page.results[: len(theirs)]]
        if not _same(distances, theirs):
            raise DifferentAnswersError(f"question {number}: {distances} is not {theirs}")


def _same(ours: Sequence[Any], theirs: Sequence[float]) -> bool:
    return len(ours) == len(theirs) and all(
        abs(one - other) <= SAME_M + SAME_SHARE * other
        for one, other in zip(ours, theirs, strict=True)
    )
