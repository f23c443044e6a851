"""Reads the places that may be results, a few at a time, and knows which of them are certain.

The database sorts by a distance that never is too long. So of the rows it returned, those
truly nearer than its last row's distance are the nearest of all, in their true order. The
others wait until more rows are read: nothing is ranked wrongly, and nothing far away is
read where near places are enough.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from resources_db.geometry import Point
from resources_db.query import Query
from resources_db.search.candidates import Candidate, candidate
from resources_db.search.clock import Clock
from resources_db.search.frame import circle
from resources_db.search.prepared import Prepared
from resources_db.search.ranking import Ranked, fitting, order
from resources_db.search.ring import Ring
from resources_db.search.statement import nearest, tier_by_tier
from resources_db.search.wanted import wanted

NEXT_ROWS = 4  # times as many, when those read were not enough


@dataclass(frozen=True, slots=True)
class Found:
    """Places in their order; not `complete`: there are more, behind these."""

    ranked: list[Ranked]
    complete: bool


class Reader:
    """Reads for one query at one moment."""

    def __init__(self, connection: Connection, query: Query, clock: Clock) -> None:
        self._connection = connection
        self._query = query
        self._clock = clock
        self._wanted = wanted(query, clock)

    def nearest(self, point: Point, reach_m: float, rows: int) -> Found:
        """Year-round places that help at once and state every fact, as far as `reach_m`.

        Complete: all of them are here.
        """
        frame = circle(point, reach_m)
        statement = nearest(self._wanted.shape)
        read = self._run(statement, {**frame, "reach": reach_m, "rows": rows})
        full = len(read) == rows
        bound_m = read[-1].reach if full else reach_m
        found = (candidate(row, point, row.detour, row.card) for row in read)
        first_tier = (each for each in self._fitting(found) if not (each.missing or each.later))
        sure = [each for each in first_tier if each.candidate.reach_m < bound_m]
        return Found(sorted(sure, key=order), not full)

    def ring(self, ring: Ring, rows: int, *, enough: int, seasonal: bool = False) -> Found:
        """Everything in a ring, tier by tier; of a crowd, at least `enough` of it."""
        point = self._query.point
        statement = tier_by_tier(self._wanted.shape, placed=point is not None)
        frame = circle(point, ring.reach_m) if point else {}
        values = {**frame, **ring.parameters(), "seasonal": seasonal}
        while True:
            read = self._run(statement, {**values, "rows": rows})
            found = (candidate(row, point, row.detour) for row in read)
            inside = [each for each in self._fitting(found) if ring.holds(each)]
            if len(read) < rows or point is None:
                return Found(sorted(inside, key=order), len(read) < rows)
            sure = [each for each in inside if _is_before(each, read[-1])]
            if len(sure) >= enough:
                return Found(sorted(sure, key=order), complete=False)
            rows *= NEXT_ROWS

    def _run(self, statement: Prepared, values: dict[str, Any]) -> list[Row[Any]]:
        found = statement.run(self._connection, {**self._wanted.values, **values}).fetchall()
        return list(found)

    def _fitting(self, rows: Iterable[Candidate]) -> list[Ranked]:
        return fitting(rows, self._query, self._clock)


def _is_before(each: Ranked, last: Row[Any]) -> bool:
    """Whether nothing that was not read can come before it."""
    tier = each.later, each.missing, each.candidate.seasonal
    last_tier = bool(last.later), last.missing, bool(last.seasonal)
    return tier < last_tier or (tier == last_tier and each.candidate.reach_m < last.reach)
