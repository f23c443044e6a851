"""From a query to its places in order: near ones first, wider rings where those are few."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from resources_db.query import Query
from resources_db.search.clock import Clock
from resources_db.search.crowd import Crowd
from resources_db.search.frame import WORLD_M
from resources_db.search.ranking import Ranked, ring_by_ring
from resources_db.search.reading import NEXT_ROWS, Found, Reader
from resources_db.search.ring import Ring, disc, rings

MILE_M = 1609.344
RINGS_M = tuple(miles * MILE_M for miles in (5, 10, 25, 50))
# So many rings are searched to fill a first page; further out, one place is enough to stop.
# Who asks for more gets a full page, however far.
FILLING_RINGS = 2
CROWD_ROWS = 60  # a ring with more is a crowd: places are then counted no further
COUNTED = 10  # and of a crowd near by, so many are found at least
ALL = sys.maxsize
FARTHER = 2.5


@dataclass(frozen=True, slots=True)
class Places:
    """Places in order, within `radius_m`; not `complete`: there are more of them."""

    ranked: list[Ranked]
    radius_m: float | None
    complete: bool = True


class Search:
    """One query at one moment."""

    def __init__(self, connection: Connection, query: Query, clock: Clock, crowd: Crowd) -> None:
        self._connection = connection
        self._query = query
        self._crowd = crowd
        self._reader = Reader(connection, query, clock)
        self._enough = query.offset + query.limit + 1

    def within(self, radius_m: float | None) -> Places:
        """What lies within a radius (None: anywhere); what is seasonal last."""
        reach_m = WORLD_M if radius_m is None else radius_m
        if near := self._crowd_within(reach_m):
            return Places(near, radius_m, complete=False)
        found = self._ring(disc(reach_m))
        if not found.complete:
            return Places(found.ranked, radius_m, complete=False)
        return Places(found.ranked + self._seasonal((reach_m,)), radius_m)

    def widening(self, radii_m: Sequence[float] = RINGS_M) -> Places:
        """Ring by ring, until there is something to show."""
        if near := self._crowd_within(radii_m[0]):
            return Places(near, radii_m[0], complete=False)
        ranked: list[Ranked] = []
        for step, parts in enumerate(rings(radii_m, asked=bool(self._query.sub_needs)), start=1):
            for part in parts:
                found = self._ring(part)
                ranked += found.ranked
                if not found.complete:
                    return Places(ranked, radii_m[step - 1], complete=False)
            if step == len(radii_m):
                ranked += self._seasonal(radii_m)
            if len(ranked) > self._query.offset + self._more_wanted(step):
                break
        return Places(ranked, radii_m[step - 1])

    def _more_wanted(self, step: int) -> int:
        """How many results beyond the first would be worth a look into the next ring."""
        query = self._query
        return query.limit - 1 if query.offset or step < FILLING_RINGS else 0

    def _crowd_within(self, radius_m: float) -> list[Ranked]:
        """Enough places of the first tier, where the point lies in a crowd; else none."""
        point, aim = self._query.point, max(COUNTED, self._enough)
        if point is None:
            return []
        reach_m = self._crowd.reach_m(self._connection, self._query, point, radius_m, aim)
        rows = 2 * aim
        while reach_m is not None:
            found = self._reader.nearest(point, reach_m, rows)
            if len(found.ranked) >= self._enough:
                return found.ranked
            if not found.complete:
                rows *= NEXT_ROWS
            else:
                reach_m = min(radius_m, reach_m * FARTHER) if reach_m < radius_m else None
        return []

    def _ring(self, ring: Ring) -> Found:
        enough = max(COUNTED, self._enough)
        return self._reader.ring(ring, max(CROWD_ROWS, 2 * enough), enough=enough)

    def _seasonal(self, radii_m: Sequence[float]) -> list[Ranked]:
        """Places that open in a cold spell only: behind all others, unless asked for."""
        if self._query.sub_needs:
            return []
        # All of them: their order is ring by ring, the database's is not. They are few.
        found = self._reader.ring(disc(radii_m[-1]), CROWD_ROWS, enough=ALL, seasonal=True)
        return ring_by_ring(found.ranked, radii_m)
