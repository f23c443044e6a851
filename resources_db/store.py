"""Records into the database, in bulk; the caller holds the transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, insert
from sqlalchemy.dialects import postgresql, sqlite

from resources_db.listing import Listing
from resources_db.models import (
    Attribute,
    Base,
    Location,
    Metadata,
    Organization,
    SearchEntry,
    Service,
    values,
)
from resources_db.search.index import index_of

BATCH = 500


def replace_listings(connection: Connection, listings: Sequence[Listing]) -> None:
    """Put the listings in place of what the database holds under their ids."""
    for start in range(0, len(listings), BATCH):
        batch = listings[start : start + BATCH]
        _remove(connection, batch)
        upsert(connection, _organizations(batch))
        _insert(connection, (record for each in batch for record in each.records()))
        _insert(connection, (row for each in batch for row in index_of(each)))


def unlist(connection: Connection, service_at_location_ids: Iterable[str]) -> None:
    """Take services out of every search; their records stay."""
    chosen = SearchEntry.service_at_location_id.in_(list(service_at_location_ids))
    connection.execute(delete(SearchEntry).where(chosen))


def upsert(connection: Connection, records: Iterable[Base]) -> None:
    """Insert records, or overwrite those with the same id."""
    for table, rows in _by_table(records).items():
        statement = _inserting(connection, table)
        changed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
        statement = statement.on_conflict_do_update(index_elements=["id"], set_=changed)
        connection.execute(statement, rows)


def _inserting(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


def _remove(connection: Connection, batch: Sequence[Listing]) -> None:
    # Everything else goes with its owner: the foreign keys cascade.
    services = [each.service.id for each in batch]
    connection.execute(delete(Attribute).where(Attribute.link_id.in_(services)))
    connection.execute(delete(Metadata).where(Metadata.resource_id.in_(services)))
    connection.execute(delete(Service).where(Service.id.in_(services)))
    locations = [each.location.id for each in batch]
    connection.execute(delete(Location).where(Location.id.in_(locations)))


def _organizations(batch: Iterable[Listing]) -> Iterable[Organization]:
    """Each organization once; of two tellings the one that knows a website."""
    found: dict[str, Organization] = {}
    for listing in batch:
        organization = listing.organization
        known = found.setdefault(organization.id, organization)
        if organization.website and not known.website:
            found[organization.id] = organization
    return found.values()


def _insert(connection: Connection, records: Iterable[Base]) -> None:
    for table, rows in _by_table(records).items():
        connection.execute(insert(table), rows)


def _by_table(records: Iterable[Base]) -> dict[Table, list[dict[str, Any]]]:
    """Rows by table, in the order in which the tables first come."""
    tables: dict[Table, list[dict[str, Any]]] = {}
    for record in records:
        table = record.__table__
        if isinstance(table, Table):
            tables.setdefault(table, []).append(values(record))
    return tables
