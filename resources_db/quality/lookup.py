"""Services by what a maintainer has at hand: an id, its beginning, or the source's own id."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import process, utils
from sqlalchemy import ColumnElement, Connection, or_, select

from resources_db.models import Service, ServiceAtLocation

# Fewer letters of an id would be a guess.
SHORTEST_PREFIX = 4
CLOSEST = 3
LIKE_ENOUGH = 75  # of 100


@dataclass(frozen=True, slots=True)
class Known:
    """A service as a maintainer tells it from others."""

    service_id: str
    name: str
    data_set: str
    original_id: str

    def __str__(self) -> str:
        own = f", {self.data_set}: {self.original_id}" if self.original_id else ""
        return f"{self.name} ({self.service_id[:8]}{own})"


def services_by(connection: Connection, given: str) -> list[Known]:
    """The services that are meant: none, one, or several that the words do not tell apart.

    `given` is an id of the service or of the service at a place, the source's id of either,
    or the beginning of an id.
    """
    columns = (Service.id, ServiceAtLocation.id, Service.original_id, ServiceAtLocation.original_id)
    exact = _read(connection, or_(*(column == given for column in columns)))
    if exact or len(given) < SHORTEST_PREFIX:
        return exact
    ids = (Service.id, ServiceAtLocation.id)
    prefixes = (column.startswith(given.lower(), autoescape=True) for column in ids)
    return _read(connection, or_(*prefixes))


def closest(connection: Connection, given: str) -> list[Known]:
    """The services whose id at the source or name comes closest to what was written."""
    columns = (Service.id, Service.name, Service.data_set, Service.original_id)
    known = [Known(*row) for row in connection.execute(select(*columns))]
    writings = {
        (at, kind): text
        for at, each in enumerate(known)
        for kind, text in (("name", each.name), ("id", each.original_id))
        if text
    }
    found = process.extract(
        given,
        writings,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
        limit=2 * CLOSEST,
    )
    return [known[at] for at in dict.fromkeys(key[0] for _, _, key in found)][:CLOSEST]


def _read(connection: Connection, condition: ColumnElement[bool]) -> list[Known]:
    statement = (
        select(Service.id, Service.name, Service.data_set, Service.original_id)
        .outerjoin(ServiceAtLocation, ServiceAtLocation.service_id == Service.id)
        .where(condition)
        .distinct()
        .order_by(Service.name, Service.id)
    )
    return [Known(*row) for row in connection.execute(statement)]
