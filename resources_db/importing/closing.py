"""What a data set no longer has: services are closed, parts of living records removed.

Organizations, locations and vocabularies stay, for others may need them; so does all that
belongs to a closed service, which may come back.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    delete,
    exists,
    false,
    func,
    insert,
    or_,
    select,
    update,
)

from resources_db.importing.findings import Stand
from resources_db.importing.hand_edits import ADVICE, UPDATE
from resources_db.importing.load import FETCHED, Load
from resources_db.importing.staged import FORCED, GONE, GOOD, STAGED
from resources_db.importing.tables import LASTING, LINKS, TABLES, Described
from resources_db.importing.touching import touch
from resources_db.models import Metadata, Service
from resources_db.models.service import ACTIVE, INACTIVE, TEMPORARILY_CLOSED

CLOSE, REOPEN = "close", "reopen"
AT_THE_END = Stand(seq=2**62, file="", line=0, leading=False)  # of what no file holds


def find_gone(load: Load) -> None:
    """Note the ids of what stays although it is gone: owners first, then what is theirs."""
    for table, described in TABLES.items():
        stored, gone = described.table, select(GONE.c.id)
        kept = _vanished(load, table)
        if table not in LASTING:
            links = _keepers(described)
            kept = and_(kept, or_(false(), *(stored.c[link].in_(gone) for link in links)))
        found = select(stored.c.id).where(kept)
        load.connection.execute(insert(GONE).from_select(["id"], found))
        if table not in LASTING and not load.overwrite:
            _keep_edited(load, table)


def _keep_edited(load: Load, table: str) -> None:
    """A part that somebody corrected is not removed without a word."""
    note, stored = Metadata, TABLES[table].table
    edited = select(note.resource_id).where(
        note.data_set == "", note.last_action_type == UPDATE, note.resource_type == table
    )
    lost = select(stored.c.id, stored.c.original_id).where(
        _removed(load, table), stored.c.id.in_(edited)
    )
    for row in load.connection.execute(lost).all():
        load.connection.execute(insert(GONE).values(id=row.id))
        message = f"is gone from the data, but somebody corrected it by hand: {ADVICE}"
        load.findings.doubt(AT_THE_END._replace(file=load.source), "id", row.original_id, message)


def _keepers(described: Described) -> list[str]:
    """The columns with the owners for whose sake a part is kept when they are gone."""
    if described.name in LINKS:
        return [LINKS[described.name][0]]
    if described.name == "service_at_location":
        return ["service_id"]  # a living service is no longer given there
    return [each.column for each in described.owners]


def count_closed(load: Load, table: str) -> int:
    """How many lasting records are gone that the last load still had."""
    if table not in LASTING:
        return 0
    stored = TABLES[table].table
    newly = select(func.count()).where(_vanished(load, table), stored.c.last_seen.is_(None))
    return load.connection.execute(newly).scalar_one()


def count_removed(load: Load, table: str) -> int:
    """How many parts of living records are gone."""
    removed = select(func.count()).where(_removed(load, table))
    return load.connection.execute(removed).scalar_one()


def touch_gone(load: Load) -> None:
    """Note whom closing and removing concerns, while the rows are still there."""
    for table, described in TABLES.items():
        stored = described.table
        lost = _removed(load, table)
        if table == "service":
            lost = and_(_vanished(load, table), stored.c.last_seen.is_(None))
        touch(load.connection, table, stored, stored, lost)


def close_and_remove(load: Load) -> None:
    """Close services, remove parts, and write down when what stays was last seen."""
    newly = and_(_vanished(load, "service"), Service.last_seen.is_(None))
    _note(load, CLOSE, select(Service.id, Service.status).where(newly))
    shown = Service.status.in_((ACTIVE, TEMPORARILY_CLOSED))
    load.connection.execute(update(Service).where(newly, shown).values(status=INACTIVE))
    for table in reversed([*TABLES]):
        stored = TABLES[table].table
        load.connection.execute(delete(stored).where(_removed(load, table)))
        missing = update(stored).where(_vanished(load, table), stored.c.last_seen.is_(None))
        load.connection.execute(missing.values(last_seen=load.before))


def note_reopened(load: Load) -> None:
    """Note which closed services are back; before they are written."""
    if "service" in load.tables:
        staged = STAGED["service"]
        back = select(Service.id, Service.status, staged.c.status.label("now"))
        back = back.join(staged, staged.c.id == Service.id)
        back = back.where(staged.c.state.in_((GOOD, FORCED)), Service.last_seen.is_not(None))
        _note(load, REOPEN, back)


def _note(load: Load, action: str, services: Select[Any]) -> None:
    """A metadata row for each service: its status before, and now."""
    for rows in load.connection.execute(services).partitions(FETCHED):
        notes = [
            {
                "id": str(uuid4()),
                "resource_id": row.id,
                "resource_type": "service",
                "last_action_date": load.on,
                "last_action_type": action,
                "field_name": "status",
                "previous_value": row.status,
                "replacement_value": getattr(row, "now", INACTIVE),
                "updated_by": load.source,
                "data_set": "",
                "original_id": "",
            }
            for row in rows
        ]
        load.connection.execute(insert(Metadata), notes)


def _vanished(load: Load, table: str) -> ColumnElement[bool]:
    """Stored rows of this data set that no row of it brings; one that is left out counts."""
    staged, stored = STAGED[table], TABLES[table].table
    brought = exists().where(staged.c.id == stored.c.id)
    return and_(stored.c.data_set == load.source, ~brought)


def _removed(load: Load, table: str) -> ColumnElement[bool]:
    kept = exists().where(GONE.c.id == TABLES[table].table.c.id)
    return and_(_vanished(load, table), ~kept)
