"""Services without a place that can be called or visited online: they become lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import or_, select

from resources_db.identity import stable_id
from resources_db.importing.load import Load, bookkeeping
from resources_db.importing.shaping import shaper
from resources_db.importing.staged import GOOD, STAGED, finish_staged
from resources_db.importing.tables import TABLES
from resources_db.importing.writing import writer
from resources_db.models.location import ONLINE, PHONE, VIRTUAL

LINE = "line"
MADE = ("location", "service_at_location")


def add_lines(load: Load, first_seq: int) -> Load:
    """Give each such service a virtual location, staged like any other from `first_seq` on.

    One that says neither a number nor a page stays as it is: nobody could be sent there.
    """
    rows: dict[str, list[list[Any]]] = {table: [] for table in MADE}
    for seq, row in enumerate(_placeless(load), start=first_seq):
        for table, cells in _line(row).items():
            rows[table].append(_staged(table, cells, row, seq))
    if not any(rows.values()):
        return load
    for table in MADE:
        writer(load.connection, STAGED[table])(rows[table])
    new = [table for table in MADE if table not in load.tables]
    finish_staged(load.connection, new)
    return replace(load, tables=tuple(name for name in TABLES if name in {*load.tables, *new}))


def _placeless(load: Load) -> Iterator[Any]:
    """Services without a place, with whether they or their organization can be called."""
    service = STAGED["service"]
    if "service" not in load.tables:
        return
    phone, site = STAGED["phone"].c, STAGED["service_at_location"].c
    placed = select(site.service_id).where(site.state == GOOD)
    own = select(phone.service_id).where(phone.state == GOOD, phone.service_id.is_not(None))
    theirs = select(phone.organization_id).where(
        phone.state == GOOD,
        phone.organization_id.is_not(None),
        phone.service_id.is_(None),
        phone.location_id.is_(None),
    )
    called = or_(service.c.id.in_(own), service.c.organization_id.in_(theirs))
    columns = (service.c.id, service.c.original_id, service.c.organization_id)
    rows = select(*bookkeeping(service), *columns, called.label("called"))
    reachable = or_(called, service.c.url != "")
    unplaced = [service.c.state == GOOD, service.c.id.not_in(placed), reachable]
    yield from load.stream(rows.where(*unplaced))


def _line(row: Any) -> dict[str, dict[str, Any]]:
    location = stable_id("location", LINE, row.id)
    return {
        "location": {
            "id": location,
            "organization_id": row.organization_id,
            "location_type": VIRTUAL,
        },
        "service_at_location": {
            "id": stable_id("service_at_location", LINE, row.id),
            "service_id": row.id,
            "location_id": location,
            "attending_type": PHONE if row.called else ONLINE,
        },
    }


def _staged(table: str, values: dict[str, Any], row: Any, seq: int) -> list[Any]:
    cells, _ = shaper(table).cells(values.pop("id"), values)
    told, original = "", f"{LINE}:{row.original_id}"
    return [seq, row.file, row.line, 0, GOOD, told, original, shaper(table).hash_of(cells), *cells]
