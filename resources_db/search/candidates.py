"""A row of the search table as Python judges it, and the rows read one by one or as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, or_, select

from resources_db.geometry import Point, distance_m
from resources_db.hours import Rule, load_rules
from resources_db.models import SearchEntry, SearchNamed
from resources_db.query import Query
from resources_db.search.area import breadth, meant_for
from resources_db.search.cells import NO_PLACE
from resources_db.search.words import like, split_words
from resources_db.taxonomy import helps_at_once, shown_for

MOST_BEARING = 500  # more bear a name like Food Pantry; nobody pages through them
COLUMNS = (
    SearchEntry.service_at_location_id,
    SearchEntry.need,
    SearchEntry.is_primary,
    SearchEntry.latitude,
    SearchEntry.longitude,
    SearchEntry.name,
    SearchEntry.sub_needs,
    SearchEntry.facts,
    SearchEntry.area,
    SearchEntry.hours,
    SearchEntry.seasonal,
    SearchEntry.first_call,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be a result; `distance_m` is None without a point.

    `detour_m` makes it count as farther away (statement.py). `card` is empty where it has
    not been read yet.

    What not every query asks for is read from its text only when it does.
    """

    id: str
    need: str
    is_primary: bool
    name: str
    sub_need_words: str
    fact_words: str
    area_words: str
    hours: str
    seasonal: bool
    first_call: bool
    distance_m: float | None
    detour_m: float = 0.0
    card: str = ""

    @property
    def reach_m(self) -> float:
        """How far it counts: its distance, and what else it costs to be helped there."""
        return (self.distance_m or 0.0) + self.detour_m

    @property
    def helps_at_once(self) -> bool:
        """Whether it is among what its need is answered with first (taxonomy.csv)."""
        return helps_at_once(self.need, self.sub_needs)

    @property
    def sub_needs(self) -> tuple[str, ...]:
        """What it does, in codes."""
        return split_words(self.sub_need_words)

    @property
    def area(self) -> tuple[str, ...]:
        """Whom it is for, by town; empty for all."""
        return split_words(self.area_words)

    @property
    def facts(self) -> frozenset[str]:
        """What it states, and with a minus what it denies."""
        return facts_in(self.fact_words)

    @property
    def breadth(self) -> int:
        """How wide its area is."""
        return breadth(self.area_words)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its hours; none where they are unknown."""
        return load_rules(self.hours)


@lru_cache(maxsize=4096)
def facts_in(text: str) -> frozenset[str]:
    """The words of a facts column; many rows share one."""
    return frozenset(split_words(text))


def lines(connection: Connection, query: Query) -> list[Candidate]:
    """Phone and online services that say they serve the query's town, or everybody."""
    conditions = [SearchEntry.cell == NO_PLACE, meant_for(query.town)]
    return list(_read(connection, _select(query, conditions), None))


def by_id(connection: Connection, ids: Iterable[str], point: Point | None) -> dict[str, Candidate]:
    """Rows by id, under their first need."""
    chosen = SearchEntry.service_at_location_id.in_(list(ids))
    statement = select(*COLUMNS).where(chosen, SearchEntry.is_primary)
    return {each.id: each for each in _read(connection, statement, point)}


def candidate(
    row: Row[Any], point: Point | None, detour_m: float = 0.0, card: str = ""
) -> Candidate:
    """A row that begins with COLUMNS, seen from a point."""
    id_, need, is_primary, latitude, longitude, *about = row[: len(COLUMNS)]
    name, sub_needs, facts, area, hours, seasonal, first_call = about
    return Candidate(
        id=id_,
        need=need,
        is_primary=bool(is_primary),
        name=name,
        sub_need_words=sub_needs,
        fact_words=facts,
        area_words=area,
        hours=hours,
        seasonal=bool(seasonal),
        first_call=bool(first_call),
        distance_m=_distance(point, latitude, longitude),
        detour_m=detour_m,
        card=card,
    )


def _distance(point: Point | None, latitude: float | None, longitude: float | None) -> float | None:
    if point is None or latitude is None or longitude is None:
        return None
    return distance_m(*point, latitude, longitude)


def bearing(
    connection: Connection, names: Mapping[int, float], point: Point | None
) -> list[Candidate]:
    """Services at locations with one of the names: the surest name first, then the nearest."""
    joined = SearchNamed.service_at_location_id == SearchEntry.service_at_location_id
    statement = (
        select(*COLUMNS, SearchNamed.name_id)
        .join(SearchNamed, joined)
        .where(SearchNamed.name_id.in_(list(names)), SearchEntry.is_primary)
        .limit(MOST_BEARING)
    )
    rows = connection.execute(statement) if names else ()
    found = [(-names[row.name_id], candidate(row, point)) for row in rows]
    found.sort(key=lambda each: (each[0], each[1].reach_m, each[1].name, each[1].id))
    return list({each.id: each for _, each in found}.values())


def _select(query: Query, conditions: Iterable[ColumnElement[bool]]) -> Select[Any]:
    column = SearchEntry.sub_needs
    codes = query.sub_needs or shown_for(query.need)
    wanted = or_(*(column.like(like(code), escape="\\") for code in codes))
    return select(*COLUMNS).where(SearchEntry.need == query.need, wanted, *conditions)


def _read(
    connection: Connection, statement: Select[Any], point: Point | None
) -> Iterator[Candidate]:
    return (candidate(row, point) for row in connection.execute(statement))
