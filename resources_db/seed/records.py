"""Listings of a sheet → the records that the pipeline takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resources_db.importing.records import Origin, Record
from resources_db.importing.tables import TABLES
from resources_db.listing import Listing
from resources_db.models import Base, Organization

Told = tuple[Origin, Listing]


def records_of(listings: Iterable[Told]) -> Iterator[Record]:
    """Every record once, row by row; the rows of one agency share it."""
    told = [*listings]
    organizations = _organizations(listing for _, listing in told)
    for origin, listing in told:
        for row in listing.records():
            if not isinstance(row, Organization):
                yield _record(row, origin)
            elif row.id in organizations:
                yield _record(organizations.pop(row.id), origin)


def _organizations(listings: Iterable[Listing]) -> dict[str, Organization]:
    """Each organization by its id; of two tellings the one that knows a website."""
    found: dict[str, Organization] = {}
    for listing in listings:
        organization = listing.organization
        known = found.setdefault(organization.id, organization)
        if organization.website and not known.website:
            found[organization.id] = organization
    return found


def _record(row: Base, origin: Origin) -> Record:
    table = row.__tablename__
    values = {name: getattr(row, name) for name in TABLES[table].content}
    id_ = values.pop("id")
    return Record(table, getattr(row, "original_id", "") or id_, values, origin)
