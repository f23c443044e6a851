"""The rows a query may find: SQL narrows, exact distances and filters follow in Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, or_, select

from resources_db.geometry import box_around, distance_m
from resources_db.hours import Rule, load_rules
from resources_db.models import SearchEntry
from resources_db.query import Query
from resources_db.search.area import breadth, offered_in
from resources_db.search.words import like, split_words
from resources_db.taxonomy import helps_at_once, shown_for

Point = tuple[float, float]  # latitude, longitude
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

    @property
    def helps_at_once(self) -> bool:
        """Whether it is among what its need is answered with first (taxonomy.csv)."""
        return helps_at_once(self.need, split_words(self.sub_need_words))

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


def places(connection: Connection, query: Query, radius_m: float | None) -> list[Candidate]:
    """Physical places within `radius_m` of the query's point (None: all)."""
    conditions = [SearchEntry.latitude.is_not(None), offered_in(query.town)]
    if query.point and radius_m is not None:
        conditions = [*_inside(query.point, radius_m), offered_in(query.town)]
    found = _read(connection, _select(query, conditions), query.point)
    return [each for each in found if _within(each, radius_m)]


def lines(connection: Connection, query: Query) -> list[Candidate]:
    """Phone and online services that say they serve the query's town, or everybody."""
    conditions = [SearchEntry.latitude.is_(None), offered_in(query.town, limited=True)]
    return list(_read(connection, _select(query, conditions), None))


def by_id(connection: Connection, ids: Iterable[str], point: Point | None) -> dict[str, Candidate]:
    """Rows by id, under their first need."""
    chosen = SearchEntry.service_at_location_id.in_(list(ids))
    statement = select(*COLUMNS).where(chosen, SearchEntry.is_primary)
    return {each.id: each for each in _read(connection, statement, point)}


def _select(query: Query, conditions: Iterable[ColumnElement[bool]]) -> Select[Any]:
    column = SearchEntry.sub_needs
    codes = query.sub_needs or shown_for(query.need)
    wanted = or_(*(column.like(like(code), escape="\\") for code in codes))
    return select(*COLUMNS).where(SearchEntry.need == query.need, wanted, *conditions)


def _inside(point: Point, radius_m: float) -> list[ColumnElement[bool]]:
    box = box_around(*point, radius_m)
    return [
        and_(
            SearchEntry.latitude.between(box.south, box.north),
            SearchEntry.longitude.between(box.west, box.east),
        )
    ]


def _within(candidate: Candidate, radius_m: float | None) -> bool:
    distance = candidate.distance_m
    return radius_m is None or distance is None or distance <= radius_m


def _read(
    connection: Connection, statement: Select[Any], point: Point | None
) -> Iterator[Candidate]:
    for row in connection.execute(statement):
        yield _candidate(row, point)


def _candidate(row: Row[Any], point: Point | None) -> Candidate:
    id_, need, is_primary, latitude, longitude, *about = row
    distance = distance_m(*point, latitude, longitude) if point and latitude is not None else None
    name, sub_needs, facts, area, hours, seasonal, first_call = about
    return Candidate(
        id_, need, is_primary, name, sub_needs, facts, area, hours, seasonal, first_call, distance
    )
