"""Candidates in their order → results, with their cards."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from resources_db.models import SearchCard
from resources_db.query import Query
from resources_db.results import Page, Result
from resources_db.search.candidates import Candidate
from resources_db.search.clock import Clock
from resources_db.search.ranking import Ranked


def page_of(
    connection: Connection,
    ranked: Sequence[Ranked],
    query: Query,
    clock: Clock,
    *,
    radius_m: float | None,
    widened: bool = False,
) -> Page:
    """The part of the ranked rows that the query asks for."""
    shown = ranked[query.offset : query.offset + query.limit]
    results = results_of(connection, [each.candidate for each in shown], clock)
    matched = sum(each.missing == 0 for each in ranked)
    return Page(tuple(results), len(ranked), radius_m, matched, widened)


def results_of(connection: Connection, rows: Sequence[Candidate], clock: Clock) -> list[Result]:
    """A result for each row, in the rows' order."""
    cards = _cards(connection, [row.id for row in rows])
    return [_result(row, cards[row.id], clock) for row in rows]


def one_a_number(results: Iterable[Result]) -> list[Result]:
    """Two lines of a kind behind one number are one call; the first stands for both."""
    seen: dict[tuple[str | None, ...], Result] = {}
    for result in results:
        number = result.phone or result.sms or result.id
        seen.setdefault((number, *result.sub_needs[:1]), result)
    return list(seen.values())


def _cards(connection: Connection, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    chosen = SearchCard.service_at_location_id.in_(list(ids))
    statement = select(SearchCard.service_at_location_id, SearchCard.card).where(chosen)
    return {row[0]: json.loads(row[1]) for row in connection.execute(statement)}


def _result(row: Candidate, card: dict[str, Any], clock: Clock) -> Result:
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in card.items()
    }
    distance_m = None if row.distance_m is None else float(round(row.distance_m))
    return Result(**fields, need=row.need, distance_m=distance_m, open=clock.opening(row))
