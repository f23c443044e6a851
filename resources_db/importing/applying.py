"""What a load changes, written: the one place that writes imported records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, func, insert, literal, or_, select, update

from resources_db.identity import stable_id
from resources_db.importing.closing import close_and_remove, note_reopened, touch_gone
from resources_db.importing.comparison import beside, is_written
from resources_db.importing.load import FETCHED, Load
from resources_db.importing.staged import AFFECTED, FORCED, GOOD, LEFT_OUT, STAGED, TOUCHED
from resources_db.importing.tables import TABLES
from resources_db.importing.touching import affect, affect_all, touch
from resources_db.models import Service, ServiceAtLocation, Source
from resources_db.store import inserting, put, relist

WRITING, LISTING = "writing", "listing"


def write(load: Load, *, changed: bool) -> None:
    """Make the directory say what the data set says, and note that it was read."""
    if load.before is None:
        _write_first(load)
    elif changed:
        _write_changes(load)
    if changed:
        _relist(load)
    _note_load(load, changed=changed)


def _write_first(load: Load) -> None:
    for table in load.tables:
        staged = STAGED[table]
        names, rows = _rows(load, table)
        good = rows.where(staged.c.state.in_((GOOD, FORCED))).order_by(staged.c.seq)
        load.connection.execute(insert(TABLES[table].table).from_select(names, good))
        load.progress(WRITING, 1)
    affect_all(load.connection, load.source)


def _write_changes(load: Load) -> None:
    note_reopened(load)
    touch_gone(load)
    for table in load.tables:
        for each in (STAGED[table], TABLES[table].table):
            touch(load.connection, table, each, beside(table), is_written(table))
    for table in load.tables:
        _upsert(load, table)
        load.progress(WRITING, 1)
    close_and_remove(load)
    affect(load.connection)


def _upsert(load: Load, table: str) -> None:
    names, rows = _rows(load, table)
    written = rows.select_from(beside(table)).where(is_written(table))
    statement = inserting(load.connection, TABLES[table].table).from_select(names, written)
    fresh = [name for name in names if name not in ("id", "first_seen")]
    cells: dict[str, Any] = {name: statement.excluded[name] for name in fresh}
    load.connection.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_=cells | {"last_seen": None})
    )


def _rows(load: Load, table: str) -> tuple[list[str], Select[Any]]:
    """The columns that are written, and where they come from."""
    staged = STAGED[table]
    names = [*TABLES[table].content, "original_id", "content_hash"]
    told = [literal(load.source), literal(load.on, TABLES[table].table.c.first_seen.type)]
    return [*names, "data_set", "first_seen"], select(*(staged.c[name] for name in names), *told)


def _relist(load: Load) -> None:
    """Derive the affected listings anew, and say when their services were last modified."""
    sites, staged = ServiceAtLocation, STAGED["service"]
    services = select(sites.service_id).join(AFFECTED, AFFECTED.c.id == sites.id)
    touched = or_(Service.id.in_(services), Service.id.in_(select(TOUCHED.c.id)))
    told = select(staged.c.last_modified).where(
        staged.c.id == Service.id, staged.c.state != LEFT_OUT
    )
    said = func.coalesce(told.scalar_subquery(), literal(load.now, Service.last_modified.type))
    modified = or_(touched, Service.last_modified.is_(None))
    mine = update(Service).where(Service.data_set == load.source, modified)
    load.connection.execute(mine.values(last_modified=said))
    ids = _counted(load, select(AFFECTED.c.id))
    relist(load.connection, ids, listed_before=load.before is not None)


def _counted(load: Load, ids: Select[tuple[str]]) -> Iterator[str]:
    done = 0
    for done, (id_,) in enumerate(load.stream(ids), start=1):
        yield id_
        if done % FETCHED == 0:
            load.progress(LISTING, done)
    load.progress(LISTING, done)


def _note_load(load: Load, *, changed: bool) -> None:
    id_ = stable_id("source", load.source)
    known = load.connection.execute(select(Source.__table__).where(Source.id == id_)).first()
    source = Source(
        id=id_,
        name=load.source,
        fingerprint=known.fingerprint if known else "",
        loaded_on=load.on,
        changed_at=load.now if changed or not known else known.changed_at,
    )
    put(load.connection, [source])
