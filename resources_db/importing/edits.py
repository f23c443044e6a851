"""Corrections by hand: one field of one record, with who made it and what stood there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, or_, select, update

from resources_db.importing.cells import text_of, value_of
from resources_db.importing.hand_edits import UPDATE
from resources_db.importing.shaping import shaper
from resources_db.importing.tables import LINKS, TABLES
from resources_db.importing.touching import owner_columns
from resources_db.models import Metadata, Service, ServiceAtLocation
from resources_db.store import put, relist


class EditError(ValueError):
    """An edit that cannot be made; the message says why and what to do."""


def edit(
    connection: Connection, table: str, id_: str, field: str, text: str, *, by: str, on: date
) -> bool:
    """Write `text` into a field, note it, and derive the affected listings anew.

    Imports keep it from then on. False where it stood there already. Raises EditError; the
    caller holds the transaction.
    """
    row = _stored(connection, table, id_)
    value = _value(table, field, text)
    if value == row[field]:
        return False
    stored = TABLES[table].table
    connection.execute(update(stored).where(stored.c.id == id_).values({field: value}))
    note = Metadata(
        id=str(uuid4()),
        resource_id=id_,
        resource_type=table,
        last_action_date=on,
        last_action_type=UPDATE,
        field_name=field,
        previous_value=text_of(row[field]),
        replacement_value=text_of(value),
        updated_by=by,
    )
    put(connection, [note])
    _refresh(connection, table, row)
    return True


def table_of(connection: Connection, id_: str) -> str:
    """The table of the record with this id. Raises EditError when there is none."""
    for name, described in TABLES.items():
        found = select(described.table.c.id).where(described.table.c.id == id_)
        if connection.execute(found).first():
            return name
    raise EditError(f"no record has the id {id_!r}; `navigator directory check` lists ids")


def _stored(connection: Connection, table: str, id_: str) -> dict[str, Any]:
    stored = TABLES[table].table
    row = connection.execute(select(stored).where(stored.c.id == id_)).mappings().first()
    if row is None:
        raise EditError(f"no {table} has the id {id_!r}")
    return dict(row)


def _value(table: str, field: str, text: str) -> Any:
    described = TABLES[table]
    links = {each.column for each in described.references} | {*LINKS.get(table, ())}
    fields = [name for name in described.content if name != "id" and name not in links]
    if field not in fields:
        raise EditError(f"a {table} has no field {field!r} to edit; it has: {', '.join(fields)}")
    if text == "" and field in shaper(table).needed:
        raise EditError(f"{field} must not be empty")
    try:
        return value_of(table, field, text)
    except ValueError as error:
        raise EditError(f"{field}: {text!r} {error}") from None


def _refresh(connection: Connection, table: str, row: dict[str, Any]) -> None:
    """What results show, and when the service was last modified."""
    ids = [row[each.name] for each in owner_columns(table, TABLES[table].table) if row[each.name]]
    sites = select(ServiceAtLocation.id, ServiceAtLocation.service_id).join(Service)
    found = connection.execute(sites.where(_belongs_to(ids))).all()
    services = [*{each.service_id for each in found}, *ids]
    now = datetime.now(UTC).replace(tzinfo=None)
    modified = update(Service).where(Service.id.in_(services))
    connection.execute(modified.values(last_modified=now))
    relist(connection, [each.id for each in found])


def _belongs_to(ids: list[str]) -> ColumnElement[bool]:
    site = ServiceAtLocation
    return or_(
        site.id.in_(ids),
        site.service_id.in_(ids),
        site.location_id.in_(ids),
        Service.organization_id.in_(ids),
    )
