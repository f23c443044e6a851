"""Candidates in their order → results, with their cards."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select

from resources_db.models import SearchCard
from resources_db.query import Query
from resources_db.results import Page, Result
from resources_db.search.candidates import Candidate
from resources_db.search.clock import Clock
from resources_db.search.prepared import Prepared
from resources_db.search.ranking import Ranked
from resources_db.search.widening import Places


def page_of(
    connection: Connection,
    found: Places,
    query: Query,
    clock: Clock,
    *,
    near_m: float | None = None,
) -> Page:
    """The part of the places that the query asks for; `near_m`: beyond it is far."""
    ranked = found.ranked
    shown = ranked[query.offset : query.offset + query.limit]
    results = results_of(connection, [each.candidate for each in shown], clock)
    return Page(
        tuple(results),
        len(ranked),
        found.radius_m,
        matched=sum(each.missing == 0 for each in ranked),
        widened=near_m is not None and _is_far(ranked, near_m),
        more=not found.complete,
    )


def _is_far(ranked: Sequence[Ranked], near_m: float) -> bool:
    return not ranked or (ranked[0].candidate.distance_m or 0.0) > near_m


def results_of(connection: Connection, rows: Sequence[Candidate], clock: Clock) -> list[Result]:
    """A result for each row, in the rows' order, but for those closed a moment ago."""
    cards = {row.id: json.loads(row.card) for row in rows if row.card}
    cards |= _cards(connection, [row.id for row in rows if not row.card])
    return [_result(row, cards[row.id], clock) for row in rows if row.id in cards]


def one_a_number(results: Iterable[Result]) -> list[Result]:
    """Two lines of a kind behind one number are one call; the first stands for both."""
    seen: dict[tuple[str | None, ...], Result] = {}
    for result in results:
        number = result.phone or result.sms or result.id
        seen.setdefault((number, *result.sub_needs[:1]), result)
    return list(seen.values())


def _cards(connection: Connection, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    if not ids:
        return {}
    values = {f"id_{i}": id_ for i, id_ in enumerate(ids)}
    rows = _reading_cards(len(ids)).run(connection, values)
    return {id_: json.loads(card) for id_, card in rows}


@lru_cache(maxsize=64)
def _reading_cards(count: int) -> Prepared:
    id_ = SearchCard.service_at_location_id
    chosen = or_(*(id_ == bindparam(f"id_{i}") for i in range(count)))
    return Prepared(select(id_, SearchCard.card).where(chosen))


def _result(row: Candidate, card: dict[str, Any], clock: Clock) -> Result:
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in card.items()
    }
    distance_m = None if row.distance_m is None else float(round(row.distance_m))
    return Result(**fields, need=row.need, distance_m=distance_m, open=clock.opening(row))
