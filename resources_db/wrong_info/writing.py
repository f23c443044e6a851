"""Reports into the database. However many come, what is stored stays bounded.

A place has one open item, and an item keeps MOST_REPORTS: a flood from many made-up
conversations fills no disk and cannot be told from "very often" anyway.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from resources_db.models import Base, SearchCard
from resources_db.models.wrong_info import WrongInfoItem, WrongInfoReport
from resources_db.wrong_info.item import KINDS, Outcome

MOST_REPORTS = 200
REPORTER_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Report:
    """One person's report, day and all."""

    kind: str
    channel: str
    language: str
    reporter_key: str
    on: date

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind!r} is none of {', '.join(KINDS)}")


def note(connection: Connection, result_id: str, report: Report) -> Outcome:
    """Add the report to the place's open item, which begins with it if there is none."""
    names = _names(connection, result_id)
    if names is None:
        return Outcome.UNKNOWN_PLACE
    forget_reporters(connection, report.on - REPORTER_KEPT)
    item_id = _open_item(connection, result_id, names, report.on)
    if not _add(connection, item_id, report):
        return Outcome.KNOWN
    seen = update(WrongInfoItem).where(WrongInfoItem.id == item_id)
    connection.execute(seen.values(last_reported_on=report.on))
    return Outcome.NOTED


def resolve(connection: Connection, item_id: str, note: str, by: str, on: date) -> bool:
    """Close an open item; from then on nothing tells its reporters apart."""
    item = update(WrongInfoItem).where(
        WrongInfoItem.id == item_id, WrongInfoItem.resolved_on.is_(None)
    )
    closed = connection.execute(item.values(resolved_on=on, resolved_by=by, note=note)).rowcount
    reports = update(WrongInfoReport).where(WrongInfoReport.item_id == item_id)
    connection.execute(reports.values(reporter=None))
    return closed == 1


def forget_reporters(connection: Connection, before: date) -> None:
    """Drop the marks of reporters that are so old that their conversations are long gone."""
    old = WrongInfoReport.reported_on < before, WrongInfoReport.reporter.is_not(None)
    connection.execute(update(WrongInfoReport).where(*old).values(reporter=None))


def _names(connection: Connection, result_id: str) -> tuple[str, str] | None:
    """Service and organization as results show them; None for an id that is no result's."""
    card = SearchCard.service_at_location_id == result_id
    found = connection.execute(select(SearchCard.card).where(card)).scalar_one_or_none()
    if found is None:
        return None
    shown = json.loads(found)
    return shown["service"], shown["organization"]


def _open_item(connection: Connection, result_id: str, names: tuple[str, str], on: date) -> str:
    row = {
        "id": str(uuid4()),
        "service_at_location_id": result_id,
        "service": names[0],
        "organization": names[1],
        "first_reported_on": on,
        "last_reported_on": on,
        "resolved_by": "",
        "note": "",
    }
    inserting = _insert(connection, WrongInfoItem).values(row)
    connection.execute(inserting.on_conflict_do_nothing())
    of_place = WrongInfoItem.service_at_location_id == result_id
    is_open = WrongInfoItem.resolved_on.is_(None)
    return connection.execute(select(WrongInfoItem.id).where(of_place, is_open)).scalar_one()


def _add(connection: Connection, item_id: str, report: Report) -> bool:
    """Whether the report is one more; beyond MOST_REPORTS it is heard and not kept."""
    of_item = WrongInfoReport.item_id == item_id
    if connection.execute(select(func.count()).where(of_item)).scalar_one() >= MOST_REPORTS:
        return True
    row = {
        "id": str(uuid4()),
        "item_id": item_id,
        "kind": report.kind,
        "reported_on": report.on,
        "channel": report.channel,
        "language": report.language,
        "reporter": _mark(item_id, report.reporter_key),
    }
    inserting = _insert(connection, WrongInfoReport).values(row).on_conflict_do_nothing()
    return connection.execute(inserting.returning(WrongInfoReport.id)).first() is not None


def _mark(item_id: str, reporter_key: str) -> str:
    """Of use within one item only: what one person reported cannot be put together."""
    return hashlib.sha256(f"{item_id}\x1f{reporter_key}".encode()).hexdigest()


def _insert(connection: Connection, model: type[Base]) -> sqlite.Insert | postgresql.Insert:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(model)
    return sqlite.insert(model)
