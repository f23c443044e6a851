"""The directory as the assistant reads it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from resources_db.engine import open_engine
from resources_db.hours import DayOpening, opening_at, opening_on
from resources_db.models import SearchCard, SearchEntry
from resources_db.query import Query
from resources_db.results import Page, Result
from resources_db.search import candidates
from resources_db.search.candidates import Candidate
from resources_db.search.ranking import Ranked, fitting, most_specific_first, nearest_first

MILE_M = 1609.344
RINGS_M = tuple(miles * MILE_M for miles in (5, 10, 25, 50))


class Directory:
    """Searches; every method reads only, and may be called from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str | None = None) -> Directory:
        """The directory at `url`, else at the setting's; SettingsError when unusable."""
        return cls(open_engine(url, read_only=True))

    def search(self, query: Query, *, at: datetime) -> Page:
        """Physical places within `query.radius_m`, nearest first.

        What states the filters comes before what does not say (see search/filters.py),
        seasonal places come last. `at` is aware.
        """
        with self._engine.connect() as connection:
            found = candidates.places(connection, query, query.radius_m)
            ranked = nearest_first(fitting(found, query, at), seasonal_last=not query.sub_needs)
            return _page(connection, ranked, query, at, radius_m=query.radius_m)

    def search_widening(self, query: Query, *, at: datetime) -> Page:
        """The same in 5, 10, 25, then 50 miles, until there is something to show.

        A next page (`query.offset`) goes on where the last one ended, further out.
        Without a point there is nothing to widen.
        """
        if query.point is None:
            return self.search(query, at=at)
        with self._engine.connect() as connection:
            for step, radius_m in enumerate(RINGS_M, start=1):
                found = candidates.places(connection, query, radius_m)
                ranked = _ring_by_ring(fitting(found, query, at), query, step)
                if len(ranked) > query.offset:
                    break
            page = _page(connection, ranked, query, at, radius_m=radius_m)
            return replace(page, widened=step > 1)

    def lines(self, query: Query, *, at: datetime, limit: int = 3) -> list[Result]:
        """Phone and online services for the need that serve the town, or the whole state.

        The official first door (2-1-1 for shelter), then the most specific; one of a kind
        for each number to call.
        """
        with self._engine.connect() as connection:
            found = candidates.lines(connection, query)
            ranked = most_specific_first(fitting(found, query, at))
            results = _results(connection, [each.candidate for each in ranked], at)
            return _one_a_number(results)[:limit]

    def get(
        self,
        ids: Sequence[str],
        *,
        latitude: float | None = None,
        longitude: float | None = None,
        at: datetime,
    ) -> list[Result]:
        """The results with these ids, in this order; those that are gone are left out."""
        point = None if latitude is None or longitude is None else (latitude, longitude)
        with self._engine.connect() as connection:
            found = candidates.by_id(connection, ids, point)
            return _results(connection, [found[id_] for id_ in ids if id_ in found], at)

    def opening_on(self, result_id: str, days: Sequence[date]) -> list[DayOpening]:
        """What is known of each local day; unknown for an id that is gone."""
        with self._engine.connect() as connection:
            found = candidates.by_id(connection, [result_id], None).get(result_id)
        rules = found.rules if found else ()
        seasonal = found is not None and found.seasonal
        return [opening_on(rules, day, seasonal=seasonal) for day in days]

    def is_ready(self) -> bool:
        """Whether the database answers and holds something to find."""
        try:
            with self._engine.connect() as connection:
                return connection.execute(select(SearchEntry.need).limit(1)).first() is not None
        except SQLAlchemyError:
            return False


def _ring_by_ring(ranked: Iterable[Ranked], query: Query, step: int) -> list[Ranked]:
    """Places that open in a cold spell only, unless asked for, wait behind the last ring."""
    asked, last = bool(query.sub_needs), step == len(RINGS_M)
    shown = (each for each in ranked if asked or last or not each.candidate.seasonal)
    return nearest_first(shown, RINGS_M[:step], seasonal_last=not asked)


def _page(
    connection: Connection,
    ranked: Sequence[Ranked],
    query: Query,
    at: datetime,
    *,
    radius_m: float | None,
) -> Page:
    shown = ranked[query.offset : query.offset + query.limit]
    results = _results(connection, [each.candidate for each in shown], at)
    matched = sum(each.missing == 0 for each in ranked)
    return Page(tuple(results), len(ranked), radius_m, matched)


def _results(connection: Connection, rows: Sequence[Candidate], at: datetime) -> list[Result]:
    cards = _cards(connection, [row.id for row in rows])
    return [_result(row, cards[row.id], at) for row in rows]


def _cards(connection: Connection, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    chosen = SearchCard.service_at_location_id.in_(list(ids))
    statement = select(SearchCard.service_at_location_id, SearchCard.card).where(chosen)
    return {row[0]: json.loads(row[1]) for row in connection.execute(statement)}


def _result(row: Candidate, card: dict[str, Any], at: datetime) -> Result:
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in card.items()
    }
    opening = opening_at(row.rules, at, seasonal=row.seasonal)
    return Result(**fields, need=row.need, distance_m=row.distance_m, open=opening)


def _one_a_number(results: Iterable[Result]) -> list[Result]:
    """Two lines of a kind behind one number are one call; the first stands for both."""
    seen: dict[tuple[str | None, ...], Result] = {}
    for result in results:
        number = result.phone or result.sms or result.id
        seen.setdefault((number, *result.sub_needs[:1]), result)
    return list(seen.values())
