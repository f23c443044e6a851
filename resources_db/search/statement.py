"""A query's shape → the statement that sieves and sorts in the database.

Sieving reads one index and nothing else. What is sorted by never is worse than the truth:
distances are never too long, facts and hours that may be there count as being there. The
rows themselves are read for the first few; Python decides.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, reduce
from operator import add
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    SQLColumnExpression,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql import Select

from resources_db.models import SearchCard, SearchEntry
from resources_db.search.candidates import COLUMNS
from resources_db.search.cells import MOST_RANGES
from resources_db.search.prepared import Prepared
from resources_db.search.wanted import Shape

Condition = ColumnElement[bool]
Number = ColumnElement[float]
Found = Select[Any]

KEY = (SearchEntry.need, SearchEntry.cell, SearchEntry.service_at_location_id)
# What a call ahead, or coming again another day, is worth: so much farther a place may lie
# that is open today and takes people as they come (docs/search.md).
DETOUR_M = 1609.344
EIGHTH = 2**0.5 - 1  # the slope between two of an octagon's corners


@lru_cache(maxsize=512)
def nearest(shape: Shape) -> Prepared:
    """Year-round places that help at once and may state all facts, nearest first, with cards.

    Parameters: :latitude :longitude :north_m :east_m (metres a degree) :reach :rows, and
    :first_0 :last_0 … for each range of cells.
    """
    detour = _detour(shape)
    reach = _distance() + detour
    conditions = [*_sieve(shape), SearchEntry.seasonal.is_(False), reach <= bindparam("reach")]
    conditions += [_has(f"fact_{i}", "stated") for i in range(shape.facts)]
    if shape.at_once:
        conditions.append(_has("at_once", "kinds"))
    columns = (detour.label("detour"), reach.label("reach"))
    found = _in_ranges(lambda: select(*KEY, *columns).where(*conditions))
    first = select(found).order_by(found.c.reach).limit(bindparam("rows")).subquery()
    card = SearchCard.service_at_location_id == first.c.service_at_location_id
    return Prepared(_entries(first, SearchCard.card).join(SearchCard, card).order_by(first.c.reach))


@lru_cache(maxsize=512)
def tier_by_tier(shape: Shape, *, placed: bool) -> Prepared:
    """Everything: at once before later, most facts first, then near.

    Parameters as above, but for :reach: distances lie between :inner and :outer, for what
    surely helps later between :later_inner and :later_outer. Not `placed`: everywhere.
    """
    distance, detour = _distance() if placed else literal(0.0), _detour(shape)
    later, missing = _later(shape), _missing(shape)
    conditions = _sieve(shape)
    if shape.apart:
        conditions.append(SearchEntry.seasonal == bindparam("seasonal"))
    if placed:
        conditions += _between(distance, later)
    columns = (
        *(detour.label("detour"), (distance + detour).label("reach")),
        *(later.label("later"), missing.label("missing"), SearchEntry.seasonal),
    )

    def sieved() -> Found:
        return select(*KEY, *columns).where(*conditions)

    found = _in_ranges(sieved) if placed else sieved().where(SearchEntry.cell >= 0).subquery()
    order = ("later", "missing", "seasonal", "reach", "service_at_location_id")
    by_tier = select(found).order_by(*(found.c[name] for name in order))
    first = by_tier.limit(bindparam("rows")).subquery()
    entries = _entries(first, first.c.later, first.c.missing)
    return Prepared(entries.order_by(*(first.c[name] for name in order)))


def _in_ranges(sieved: Callable[[], Found]) -> Subquery:
    """What is sieved, range by range: so each is read from the index alone."""
    cell = SearchEntry.cell
    return union_all(
        *(
            sieved().where(cell.between(bindparam(f"first_{i}"), bindparam(f"last_{i}")))
            for i in range(MOST_RANGES)
        )
    ).subquery()


def _entries(first: Subquery, *columns: SQLColumnExpression[object]) -> Found:
    """The whole rows of the first ones."""
    same = and_(*(column == first.c[column.key] for column in KEY))
    return (
        select(*COLUMNS, first.c.detour, first.c.reach, *columns)
        .select_from(first)
        .join(SearchEntry, same)
    )


def _sieve(shape: Shape) -> list[Condition]:
    """Need, possible hours, area and kind: what costs least comes first."""
    found: list[Condition] = [SearchEntry.need == bindparam("need")]
    found += [_has(f"bits_{i}", column) for i, column in enumerate(shape.hours)]
    if shape.town:
        found.append(_has("town", "towns"))
    if shape.kinds:
        found.append(_has("kinds", "kinds"))
    return found


def _missing(shape: Shape) -> ColumnElement[int]:
    """How many of the facts wanted are not stated, at least."""
    unstated = [case((_has(f"fact_{i}", "stated"), 0), else_=1) for i in range(shape.facts)]
    return reduce(add, unstated, literal(0))


def _later(shape: Shape) -> ColumnElement[int]:
    """1 for what surely helps later only."""
    return case((_has("at_once", "kinds"), 0), else_=1) if shape.at_once else literal(0)


def _detour(shape: Shape) -> Number:
    appointment = _metres(SearchEntry.by_appointment.is_(True))
    if not shape.today:
        return appointment
    return appointment + _metres(~_has("today", shape.today))


def _metres(condition: Condition) -> Number:
    return case((condition, DETOUR_M), else_=0.0)


def _has(parameter: str, column: str) -> Condition:
    """Whether one of the parameter's bits is set."""
    bits: ColumnElement[int] = getattr(SearchEntry, column)
    return bits.bitwise_and(bindparam(parameter)) != 0


def _between(distance: Number, later: ColumnElement[int]) -> list[Condition]:
    outer = case((later == 0, bindparam("outer")), else_=bindparam("later_outer"))
    # What seems to help at once may help later after all, and counts one ring nearer then.
    return [distance <= outer, distance >= bindparam("later_inner")]


def _distance() -> Number:
    """Metres to an octagon about the point, which lies in the circle: no roots needed.

    At most the true distance, and at least nine tenths of it.
    """
    north = _off(SearchEntry.latitude, "latitude", "north_m")
    east = _off(SearchEntry.longitude, "longitude", "east_m")
    return case(
        (east <= EIGHTH * north, north),
        (north <= EIGHTH * east, east),
        else_=(north + east) * 0.5**0.5,
    )


def _off(column: SQLColumnExpression[float | None], middle: str, metres: str) -> Number:
    return func.abs((column - bindparam(middle, type_=Float)) * bindparam(metres, type_=Float))
