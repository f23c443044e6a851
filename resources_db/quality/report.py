"""Figures about the directory as it stands in the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, exists, select

from resources_db.models import (
    Location,
    Metadata,
    Phone,
    SearchEntry,
    Service,
    ServiceAtLocation,
)
from resources_db.models.service import ACTIVE
from resources_db.quality.table import table

OLDEST = 10


@dataclass(frozen=True, slots=True)
class Listed:
    """One active service at one place, as far as the report counts it."""

    name: str
    need: str
    town: str
    precision: str
    has_hours: bool
    has_phone: bool
    verified: date | None
    source_date: str
    source_id: str


def listed(connection: Connection) -> list[Listed]:
    """Everything that can be found today."""
    has_phone = exists().where(Phone.service_id == Service.id)
    statement = (
        select(
            Service.name,
            SearchEntry.need,
            Location.town,
            Location.precision,
            SearchEntry.hours != "",
            has_phone,
            Service.assured_date,
            Metadata.source_date,
            Metadata.source_id,
        )
        .join(ServiceAtLocation, ServiceAtLocation.service_id == Service.id)
        .join(Location, Location.id == ServiceAtLocation.location_id)
        .join(SearchEntry, SearchEntry.service_at_location_id == ServiceAtLocation.id)
        .join(Metadata, Metadata.resource_id == Service.id)
        .where(Service.status == ACTIVE, SearchEntry.is_primary)
    )
    return [Listed(*_plain(row)) for row in connection.execute(statement)]


def _plain(row: Any) -> Iterable[Any]:
    name, need, town, precision, hours, phone, *rest = row
    return name, need, town, precision, bool(hours), bool(phone), *rest


def report_text(rows: Sequence[Listed]) -> str:
    """The figures as text: by need, by town, and what rests on the oldest pages."""
    return "\n\n".join((_by_need(rows), _by_town(rows), _oldest(rows)))


def _by_need(rows: Sequence[Listed]) -> str:
    header = ("need", "services", "exact place", "hours", "phone", "dated", "verified")
    needs = [need for need, _ in Counter(row.need for row in rows).most_common()]
    lines = [_shares(need, [row for row in rows if row.need == need]) for need in needs]
    return table(header, [*lines, _shares("all", rows)])


def _shares(name: str, rows: Sequence[Listed]) -> tuple[object, ...]:
    def share(has: Callable[[Listed], object]) -> str:
        return f"{100 * sum(bool(has(row)) for row in rows) // max(len(rows), 1)} %"

    return (
        name,
        len(rows),
        share(lambda row: row.precision == "exact"),
        share(lambda row: row.has_hours),
        share(lambda row: row.has_phone),
        share(lambda row: row.source_date),
        share(lambda row: row.verified),
    )


def _by_town(rows: Sequence[Listed]) -> str:
    counted = Counter(row.town or "(by phone, no place)" for row in rows)
    return table(("town", "services"), counted.most_common())


def _oldest(rows: Sequence[Listed]) -> str:
    dated = [row for row in rows if row.source_date and not row.verified]
    oldest = sorted(dated, key=lambda row: (row.source_date, row.name))[:OLDEST]
    lines = [(row.source_date, row.name, row.source_id) for row in oldest]
    return table(("oldest source", "service", "id"), lines)
