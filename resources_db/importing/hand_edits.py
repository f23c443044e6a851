"""What people corrected by hand, against what the data set says now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Row, select, update

from resources_db.importing.cells import text_of, value_of
from resources_db.importing.load import Load, bookkeeping
from resources_db.importing.staged import FORCED, GOOD, STAGED
from resources_db.importing.tables import TABLES
from resources_db.models import Metadata

UPDATE, OVERWRITTEN = "update", "overwritten"  # actions: an edit, and one that gave way
ADVICE = "it is kept; to take what the data says, import with --overwrite"

Unedited = Mapping[int, Mapping[str, Any]]  # by staged row: fields as the data set had them


@dataclass(frozen=True, slots=True)
class Edited:
    """A field that was corrected; `original`, `staged` and `stored` are texts."""

    row: Row[Any]
    field: str
    by: str
    original: str
    staged: str
    stored: str
    metadata_ids: Sequence[str]


def keep_edits(load: Load, table: str) -> Unedited:
    """Put corrections into the staged rows, and say where the data set says something new.

    With `overwrite` they give way. Returns what the corrected fields were before.
    """
    originals: dict[int, dict[str, Any]] = {}
    for edited in [*_edited(load, table)]:
        before = value_of(table, edited.field, edited.original)
        originals.setdefault(edited.row.seq, {})[edited.field] = before
        if edited.staged == edited.stored:
            continue
        if load.overwrite:
            _give_way(load, table, edited)
        else:
            _keep(load, table, edited)
    return originals


def _keep(load: Load, table: str, edited: Edited) -> None:
    stored = value_of(table, edited.field, edited.stored)
    load.mark(table, [edited.row.seq], **{edited.field: stored})
    if edited.staged != edited.original:
        message = f"{edited.by} wrote {edited.stored!r} by hand: {ADVICE}"
        load.findings.doubt(load.stand(edited.row), edited.field, edited.staged, message)


def _give_way(load: Load, table: str, edited: Edited) -> None:
    load.mark(table, [edited.row.seq], state=FORCED)
    chosen = update(Metadata).where(Metadata.id.in_(edited.metadata_ids))
    load.connection.execute(chosen.values(last_action_type=OVERWRITTEN))


def _edited(load: Load, table: str) -> Iterator[Edited]:
    staged, stored, note = STAGED[table], TABLES[table].table, Metadata
    content = TABLES[table].content
    statement = (
        select(
            *bookkeeping(staged),
            note.id.label("note"),
            note.field_name,
            note.previous_value,
            note.replacement_value,
            note.updated_by,
            *(staged.c[name].label(f"staged_{name}") for name in content),
            *(stored.c[name].label(f"stored_{name}") for name in content),
        )
        .join(staged, staged.c.id == note.resource_id)
        .join(stored, stored.c.id == note.resource_id)
        .where(note.data_set == "", note.last_action_type == UPDATE, note.resource_type == table)
        .where(staged.c.state == GOOD, note.field_name.in_(content))
        .order_by(staged.c.seq, note.field_name, note.last_action_date, note.id)
    )
    rows = load.connection.execute(statement)
    for (_, field), edits in groupby(rows, key=lambda row: (row.seq, row.field_name)):
        yield _one(field, [*edits])


def _one(field: str, edits: Sequence[Any]) -> Edited:
    """Of several edits of a field: what stood there before all of them, and who was last."""
    written = {each.replacement_value for each in edits}
    befores = [each.previous_value for each in edits if each.previous_value not in written]
    row = edits[-1]
    return Edited(
        row=row,
        field=field,
        by=row.updated_by,
        original=(befores or [row.previous_value])[0],
        staged=text_of(getattr(row, f"staged_{field}")),
        stored=text_of(getattr(row, f"stored_{field}")),
        metadata_ids=[each.note for each in edits],
    )
