"""A source's listings, all of them, into the directory: what changed, and what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from resources_db.hours import holidays_of
from resources_db.identity import stable_id
from resources_db.listing import Listing
from resources_db.models import Metadata, PublicHoliday, Service, ServiceAtLocation, Source
from resources_db.models.service import INACTIVE
from resources_db.store import replace_listings, unlist, upsert
from resources_db.terms import taxonomy_records

CREATE, UPDATE, CLOSE = "create", "update", "close"
HOLIDAY_YEARS_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Changes:
    """How many services a load added, changed, left as they were, and closed."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    closed: int = 0


def fingerprint_of(connection: Connection, source: str) -> str | None:
    """What the source was last loaded from; None before the first time."""
    statement = select(Source.fingerprint).where(Source.name == source)
    return connection.execute(statement).scalar_one_or_none()


def load_source(
    connection: Connection, source: str, listings: Sequence[Listing], fingerprint: str, on: date
) -> Changes:
    """Make the directory hold exactly these listings of `source`.

    Services that are gone from it are closed, not deleted. The caller's transaction makes
    it all or nothing.
    """
    known = _known(connection, source)
    actions = [_stamp(listing, known.get(listing.metadata.source_id)) for listing in listings]
    present = {listing.metadata.source_id for listing in listings}
    gone = [row for key, row in known.items() if key not in present and not _is_closed(row)]
    upsert(connection, taxonomy_records())
    replace_listings(connection, listings)
    _close(connection, [row.resource_id for row in gone], on)
    upsert(connection, [_record(source, fingerprint, on)])
    added, changed = actions.count(CREATE), actions.count(UPDATE)
    return Changes(added, changed, len(actions) - added - changed, len(gone))


def load_holidays(connection: Connection, year: int) -> None:
    """Keep the public holidays of a year and the ones around it, and no others."""
    connection.execute(delete(PublicHoliday))
    for each in range(year - 1, year + HOLIDAY_YEARS_AHEAD + 1):
        rows = [{"day": day, "name": name} for day, name in holidays_of(each).items()]
        connection.execute(insert(PublicHoliday), rows)


def _known(connection: Connection, source: str) -> dict[str, Row[Any]]:
    statement = select(
        Metadata.source_id,
        Metadata.resource_id,
        Metadata.content_hash,
        Metadata.last_action_type,
        Metadata.last_action_date,
    ).where(Metadata.source == source)
    return {row.source_id: row for row in connection.execute(statement)}


def _stamp(listing: Listing, before: Row[Any] | None) -> str | None:
    """Write into the listing what happens to it; None when nothing does."""
    metadata = listing.metadata
    if before is None:
        metadata.last_action_type = CREATE
    elif _is_closed(before) or before.content_hash != metadata.content_hash:
        metadata.last_action_type = UPDATE
    else:
        metadata.last_action_type = before.last_action_type
        metadata.last_action_date = before.last_action_date
        return None
    return metadata.last_action_type


def _is_closed(row: Row[Any]) -> bool:
    return bool(row.last_action_type == CLOSE)


def _close(connection: Connection, service_ids: Iterable[str], on: date) -> None:
    ids = list(service_ids)
    here = select(ServiceAtLocation.id).where(ServiceAtLocation.service_id.in_(ids))
    unlist(connection, connection.execute(here).scalars())
    closing = update(Service).where(Service.id.in_(ids))
    connection.execute(closing.values(status=INACTIVE))
    noting = update(Metadata).where(Metadata.resource_id.in_(ids))
    connection.execute(noting.values(last_action_type=CLOSE, last_action_date=on))


def _record(source: str, fingerprint: str, on: date) -> Source:
    id_ = stable_id("source", source)
    return Source(id=id_, name=source, fingerprint=fingerprint, loaded_on=on)
