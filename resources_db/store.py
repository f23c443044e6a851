"""Records into the database, in bulk; the caller holds the transaction."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from resources_db.assembly import listings
from resources_db.models import Base, SearchCard, SearchEntry, SearchNamed, values
from resources_db.models.service import ACTIVE
from resources_db.search.index import index_of
from resources_db.search.names import Names

BATCH = 1000  # listings
DERIVED = (SearchEntry, SearchCard, SearchNamed)

Rows = dict[Table, list[dict[str, Any]]]


def relist(
    connection: Connection, service_at_location_ids: Iterable[str], *, listed_before: bool = True
) -> None:
    """Derive anew what a search finds of these: services that are open to people."""
    ids, names = iter(service_at_location_ids), Names()
    while batch := [*islice(ids, BATCH)]:
        if listed_before:
            unlist(connection, batch)
        active = (each for each in listings(connection, batch) if each.service.status == ACTIVE)
        derived: dict[Table, list[Any]] = {}
        for listing in active:
            for row in index_of(listing, names):
                derived.setdefault(row.__table__, []).append(row)  # type: ignore[arg-type]
        for table, rows in derived.items():
            _add(connection, table, rows)


def _add(connection: Connection, table: Table, rows: Iterable[Any]) -> None:
    """Insert rows; names are shared, so another listing may have brought one already."""
    columns = [column.key for column in table.columns]
    mark = "%s" if connection.dialect.name == "postgresql" else "?"
    marks, named = ", ".join([mark] * len(columns)), ", ".join(columns)
    statement = f"INSERT INTO {table.name} ({named}) VALUES ({marks}) ON CONFLICT DO NOTHING"  # noqa: S608
    connection.exec_driver_sql(statement, [*map(attrgetter(*columns), rows)])


def unlist(connection: Connection, service_at_location_ids: Iterable[str]) -> None:
    """Take services out of every search; their records stay."""
    ids = [*service_at_location_ids]
    for model in DERIVED:
        connection.execute(delete(model).where(model.service_at_location_id.in_(ids)))


def put(connection: Connection, records: Iterable[Base]) -> int:
    """Make the database hold these records; how many had to be written."""
    written = 0
    for table, rows in by_table(records).items():
        stored = _stored(connection, table, [row["id"] for row in rows])
        new = [row for row in rows if stored.get(row["id"]) != row]
        if new:
            statement = inserting(connection, table)
            changed = {name: statement.excluded[name] for name in new[0] if name != "id"}
            statement = statement.on_conflict_do_update(index_elements=["id"], set_=changed)
            connection.execute(statement, new)
        written += len(new)
    return written


def inserting(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def by_table(records: Iterable[Base]) -> Rows:
    """Rows by table, in the order in which the tables first come."""
    tables: Rows = {}
    for record in records:
        table = record.__table__
        if isinstance(table, Table):
            tables.setdefault(table, []).append(values(record))
    return tables


def _stored(connection: Connection, table: Table, ids: list[str]) -> dict[str, dict[str, Any]]:
    found = connection.execute(select(table).where(table.c.id.in_(ids))).mappings()
    return {row["id"]: dict(row) for row in found}
