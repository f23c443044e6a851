"""Somebody called a place and found its facts right: who, and when.

Edits by hand like any other, so that a later import of the data set does not take them back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from resources_db.importing.edits import edit
from resources_db.models import Service

SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Verification:
    """by: a name or an e-mail address. note: for maintainers, not for the public."""

    by: str
    on: date
    note: str = ""


def verify(connection: Connection, service_id: str, verification: Verification) -> date | None:
    """Record it, and show it in results; where a later one is known, only return its day."""
    columns = (Service.assured_date, Service.note)
    before = connection.execute(select(*columns).where(Service.id == service_id)).one()
    known: date | None = before.assured_date
    if known and known > verification.on:
        return known
    by, on = verification.by, verification.on
    for field, text in _fields(verification, before.note):
        edit(connection, SERVICE, service_id, field, text, by=by, on=on)
    return None


def _fields(verification: Verification, note: str) -> Iterator[tuple[str, str]]:
    """What is written where, as the text of a cell."""
    day = verification.on.isoformat()
    yield "assured_date", day
    if "@" in verification.by:
        yield "assurer_email", verification.by
    if verification.note:
        yield "note", f"{note}\n{day}, {verification.by}: {verification.note}".strip()
