"""The directory for everybody to read: pages and records in the standard's JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, Select, func, select

from resources_db.engine import open_engine
from resources_db.hsds.asked import Asked
from resources_db.hsds.assembly import nested, summaries, table_of
from resources_db.hsds.collections import (
    ITS_SERVICES,
    ITS_SERVICES_IN_FULL,
    ORGANIZATIONS,
    Collection,
)
from resources_db.hsds.filters import conditions
from resources_db.hsds.kept import Kept
from resources_db.hsds.nesting import Part
from resources_db.hsds.page import Page
from resources_db.hsds.record import Json
from resources_db.hsds.values import moment
from resources_db.models import Service, Source

BATCH = 200


class ReadApi:
    """Reads only; may be called from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._counts: Kept[int] = Kept()
        self._changes: Kept[datetime | None] = Kept()

    @classmethod
    def open(cls, url: str | None = None) -> ReadApi:
        """The directory at `url`, else at the setting's; SettingsError when unusable."""
        return cls(open_engine(url, read_only=True))

    def modified(self) -> datetime | None:
        """When a service last changed (aware), as known a minute ago; None: never."""
        with self._engine.connect() as connection:
            return self._changes.of(_state(connection), lambda: _last_change(connection))

    def page(self, collection: Collection, asked: Asked) -> Page:
        """One page of a list, by id; UnknownPostcodeError for a postcode that is no ZIP."""
        with self._engine.connect() as connection:
            key = (collection.name, asked.filters(), _state(connection))
            total = self._counts.of(key, lambda: _count(connection, collection, asked))
            chosen = _chosen(collection, asked).limit(asked.per_page)
            chosen = chosen.offset((asked.page - 1) * asked.per_page)
            contents = _contents(connection, collection, asked, chosen)
        return Page(total, asked.page, asked.per_page, contents)

    def batches(self, collection: Collection, asked: Asked) -> Iterator[Sequence[Json]]:
        """The whole list, in pieces; each piece takes a connection of its own for a moment."""
        table, last = table_of(collection.table), ""
        while True:
            chosen = _chosen(collection, asked).where(table.c.id > last).limit(BATCH)
            with self._engine.connect() as connection:
                found = _contents(connection, collection, asked, chosen)
            if not found:
                return
            yield found
            last = found[-1]["id"]

    def one(self, collection: Collection, id_: str, *, full_service: bool = False) -> Json | None:
        """A record with all that is known of it, closed or not; None where there is none."""
        parts = _with_services(collection, collection.whole, in_full=full_service)
        with self._engine.connect() as connection:
            return next(iter(nested(connection, collection.table, [id_], parts)), None)


def _state(connection: Connection) -> datetime | None:
    """When a load last changed a record: cheap to ask, because sources are few."""
    return connection.execute(select(func.max(Source.changed_at))).scalar_one()


def _last_change(connection: Connection) -> datetime | None:
    found = connection.execute(select(func.max(Service.last_modified))).scalar_one()
    return found.replace(tzinfo=UTC) if found is not None else None


def _count(connection: Connection, collection: Collection, asked: Asked) -> int:
    table = table_of(collection.table)
    counting = select(func.count()).select_from(table)
    counting = counting.where(*conditions(collection.table, asked))
    return connection.execute(counting).scalar_one()


def _chosen(collection: Collection, asked: Asked) -> Select[tuple[str]]:
    table = table_of(collection.table)
    chosen = select(table.c.id).where(*conditions(collection.table, asked))
    return chosen.order_by(table.c.id)


def _contents(
    connection: Connection, collection: Collection, asked: Asked, chosen: Select[tuple[str]]
) -> list[Json]:
    if asked.minimal:
        return _minimal(connection, chosen)
    ids = connection.execute(chosen).scalars().all()
    if asked.full:
        parts = _with_services(collection, collection.full, in_full=asked.full_service)
        return nested(connection, collection.table, ids, parts)
    parts = collection.brief
    if asked.full_service:
        parts = _with_services(collection, parts, in_full=True)
    return summaries(connection, collection.table, ids, parts)


def _minimal(connection: Connection, chosen: Select[tuple[str]]) -> list[Json]:
    """Services by id and date alone, named as the standard's parameter does."""
    rows = connection.execute(chosen.add_columns(Service.last_modified))
    return [{"id": id_, "modified_date": moment(at) if at else None} for id_, at in rows]


def _with_services(
    collection: Collection, parts: tuple[Part, ...], *, in_full: bool
) -> tuple[Part, ...]:
    if collection is not ORGANIZATIONS:
        return parts
    return (*parts, ITS_SERVICES_IN_FULL if in_full else ITS_SERVICES)
