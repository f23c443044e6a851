"""The same rows as a PostGIS table, and the same question by its operator `<->`.

The table is made as somebody who knows PostGIS would: words in arrays, the hours of the
week as one multirange of minutes, and one index over need and place, so that the operator
walks outwards over the right need alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from sqlalchemy import Connection, text

from bench.directory.filling import PostgreSQL
from bench.directory.rows import Row, Service
from resources_db.hours import LOCAL_TIME, Rule, spans_on
from resources_db.query import Query
from resources_db.search.facts import ANY_LANGUAGE
from resources_db.search.filters import LANGUAGE, wanted_words
from resources_db.search.wanted import helping_at_once
from resources_db.search.words import split_words

DAY_MINUTES = 24 * 60
EXTENSIONS = ("CREATE EXTENSION IF NOT EXISTS postgis", "CREATE EXTENSION IF NOT EXISTS btree_gist")
CREATE = """
CREATE TABLE place (
  id text, need text, place geography(Point, 4326), sub_needs text[], facts text[],
  area text[], seasonal boolean, open_minutes int4multirange
)
"""
INDEXES = (
    "CREATE INDEX ON place USING gist (need, place)",
    "CREATE INDEX ON place USING gist (place)",
)
COLUMNS = ("id", "need", "place", "sub_needs", "facts", "area", "seasonal", "open_minutes")
NEAREST = """
SELECT id, place <-> CAST(ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326) AS geography)
  AS distance_m
FROM place
WHERE need = :need AND sub_needs && CAST(:sub_needs AS text[])
  AND facts @> CAST(:facts AS text[])
  AND (:language = '' OR facts && CAST(ARRAY[:language, :any_language] AS text[]))
  AND (area = '{}' OR area && CAST(ARRAY[:town, 'Connecticut', 'United States'] AS text[]))
  AND NOT seasonal AND open_minutes @> CAST(:minute AS int)
ORDER BY place <-> CAST(ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4326) AS geography)
LIMIT :count
"""
WITH_CARDS = (
    f"WITH found AS ({NEAREST}) SELECT found.distance_m, card FROM found "  # noqa: S608 - our text
    "JOIN search_card ON service_at_location_id = found.id ORDER BY found.distance_m"
)


@dataclass(frozen=True, slots=True)
class Near:
    """A place that PostGIS found."""

    id: str
    distance_m: float


def make_table(database: PostgreSQL, services: Iterable[Service], at: datetime) -> None:
    """The table with its indexes; hours are those of the week that begins with `at`'s day."""
    database.execute(CREATE)
    database.copy("place", COLUMNS, _rows(services, at))
    database.execute(*INDEXES)


def nearest(connection: Connection, query: Query, at: datetime) -> list[Near]:
    """The operator alone: ids and distances."""
    rows = connection.execute(text(NEAREST), _values(query, at))
    return [Near(row.id, row.distance_m) for row in rows]


def nearest_cards(connection: Connection, query: Query, at: datetime) -> list[str]:
    """With what a result shows, as an application would ask it."""
    return list(connection.execute(text(WITH_CARDS), _values(query, at)).scalars("card"))


def _values(query: Query, at: datetime) -> Row:
    words = wanted_words(query.filters)
    local = at.astimezone(LOCAL_TIME)
    language = next((word for word in words if word.startswith(LANGUAGE)), "")
    return {
        "latitude": query.latitude,
        "longitude": query.longitude,
        "need": query.need,
        "sub_needs": list(query.sub_needs or helping_at_once(query.need)),
        "facts": [word for word in words if word != language],
        "language": language,
        "any_language": ANY_LANGUAGE,
        "town": query.town or "",
        "minute": local.hour * 60 + local.minute,
        "count": query.limit,
    }


def _rows(services: Iterable[Service], at: datetime) -> Iterator[Row]:
    for service in services:
        minutes = _minutes(service.rules, at.astimezone(LOCAL_TIME).toordinal())
        for entry in service.entries:
            yield {
                "id": entry["service_at_location_id"],
                "need": entry["need"],
                "place": f"SRID=4326;POINT({entry['longitude']} {entry['latitude']})",
                "sub_needs": list(split_words(entry["sub_needs"])),
                "facts": list(split_words(entry["facts"])),
                "area": list(split_words(entry["area"])),
                "seasonal": entry["seasonal"],
                "open_minutes": minutes,
            }


@lru_cache(maxsize=10_000)
def _minutes(rules: tuple[Rule, ...], first_day: int) -> str:
    """From the midnight of the first day on; spans of the day before may last into it."""
    spans = []
    for ahead in range(-1, 7):
        day = datetime.fromordinal(first_day + ahead).date()
        for span in spans_on(rules, day):
            opens = ahead * DAY_MINUTES + span.opens_at.hour * 60 + span.opens_at.minute
            if span.certain and span.closes_at:
                lasts = (span.closes_at - span.opens_at) // timedelta(minutes=1)
                spans.append(f"[{opens},{opens + lasts})")
    return "{" + ",".join(spans) + "}"
