"""Which listings a change concerns: those of the changed records' owners."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Table, insert, or_, select

from resources_db.importing.staged import AFFECTED, TOUCHED
from resources_db.importing.tables import LINKS
from resources_db.models import Service, ServiceAtLocation

# Listings are found by these records themselves, and by what others name as their owner.
OWNERS = ("organization", "service", "location", "service_at_location")
# Tables that no result shows.
UNSEEN = frozenset(
    {"metadata", "program", "organization_identifier", "contact", "funding", "url", "unit"}
    | {"service_capacity", "meta_table_description", "taxonomy", "taxonomy_term"}
)


def touch(
    connection: Connection, name: str, table: Table, rows: FromClause, where: ColumnElement[bool]
) -> None:
    """Note the owners of some rows; `table`, staged or stored, is among what `rows` joins."""
    for column in owner_columns(name, table):
        owners = select(column).select_from(rows).where(where, column.is_not(None))
        connection.execute(insert(TOUCHED).from_select(["id"], owners.distinct()))


def affect(connection: Connection) -> None:
    """From what was touched to the services at locations whose listings change."""
    touched = select(TOUCHED.c.id)
    site, service = ServiceAtLocation, Service
    by_owner = or_(
        site.id.in_(touched),
        site.service_id.in_(touched),
        site.location_id.in_(touched),
        service.organization_id.in_(touched),
    )
    found = select(site.id).join(service, service.id == site.service_id).where(by_owner)
    connection.execute(insert(AFFECTED).from_select(["id"], found))


def affect_all(connection: Connection, source: str) -> None:
    """Everything that a data set has: its first load."""
    found = select(ServiceAtLocation.id).where(ServiceAtLocation.data_set == source)
    connection.execute(insert(AFFECTED).from_select(["id"], found))


def owner_columns(name: str, table: Table) -> Iterator[Column[str]]:
    """The columns of a table with the ids of those whose listings show its rows."""
    if name in UNSEEN:
        return
    if name in OWNERS:
        yield table.c.id
    if name in LINKS:
        yield table.c[LINKS[name][0]]
    elif name not in ("service", "location", "organization"):
        yield from (table.c[f"{each}_id"] for each in OWNERS if f"{each}_id" in table.c)
