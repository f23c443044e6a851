"""How crowded it is around a point: a good guess of how far to look first.

Only a guess: what is found does not depend on it, just how many rows are read on the way.
"""

from __future__ import annotations

from math import pi, sqrt
from time import monotonic

from sqlalchemy import Connection, bindparam, func, select

from resources_db.geometry import Point
from resources_db.models import SearchEntry
from resources_db.query import Query
from resources_db.search.cells import block_around
from resources_db.search.filters import OPENING, wanted_words
from resources_db.search.prepared import Prepared
from resources_db.taxonomy import SUB_NEEDS

MOST = 5_000  # entries counted in a block
KEPT_S = 600.0  # an import may have changed it since
KEPT = 10_000
FEW = 1.0  # times what is wanted: with fewer in the whole radius it is no crowd
FEW_AROUND = 40  # with fewer in the block around, places are read and counted one by one
# What one condition leaves of the places: a rough guess.
OPEN_SHARE, FACT_SHARE = 0.3, 0.25
SPARE = 1.6  # a guess that is a little long reads less than one that must be made again

_COUNT = Prepared(
    select(func.count()).select_from(
        select(SearchEntry.cell)
        .where(
            SearchEntry.need == bindparam("need"),
            SearchEntry.cell.between(bindparam("first"), bindparam("last")),
        )
        .limit(MOST)
        .subquery()
    )
)


class Crowd:
    """Remembers, for some minutes, how many entries lie in the blocks that were asked about."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int], int] = {}
        self._until = 0.0

    def reach_m(
        self, connection: Connection, query: Query, point: Point, radius_m: float, count: int
    ) -> float | None:
        """How far so many results probably are; None where the radius holds no crowd of them."""
        around, area_m2 = self._around(connection, query.need, point)
        share = around / area_m2 * _share(query)
        if around < FEW_AROUND or share * pi * radius_m**2 < FEW * count:
            return None
        return min(radius_m, sqrt(SPARE * count / (pi * share)))

    def _around(self, connection: Connection, need: str, point: Point) -> tuple[int, float]:
        """How many entries the block around the point holds, and its area."""
        if monotonic() > self._until or len(self._counts) > KEPT:
            self._counts.clear()
            self._until = monotonic() + KEPT_S
        block = block_around(*point)
        key = need, block.first
        if key not in self._counts:
            values = {"need": need, "first": block.first, "last": block.last}
            self._counts[key] = _COUNT.run(connection, values).scalar_one()
        return self._counts[key], block.area_m2


def _share(query: Query) -> float:
    """Which part of a need's entries a query probably leaves."""
    of_need = sum(term.parent == query.need for term in SUB_NEEDS.values())
    kinds = min(1.0, len(query.sub_needs) / of_need) if query.sub_needs and of_need else 1.0
    opening = OPEN_SHARE if query.filters & OPENING else 1.0
    return float(kinds * opening * FACT_SHARE ** len(wanted_words(query.filters)))
