"""Rows that somebody changed in the database itself, past the program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from resources_db.importing.hand_edits import ADVICE, Unedited
from resources_db.importing.load import Load, bookkeeping
from resources_db.importing.shaping import shaper
from resources_db.importing.staged import FORCED, GOOD, HELD, STAGED
from resources_db.importing.tables import TABLES


def hold_tampered(load: Load, table: str, unedited: Unedited) -> None:
    """Say which rows do not hold what was imported; they stay, unless `overwrite`."""
    found = [*_same_but_changed(load, table), *_other_than_told(load, table, unedited)]
    load.mark(table, [row.seq for row, _ in found], state=FORCED if load.overwrite else HELD)
    for row, columns in found:
        what = f"changed in the database ({', '.join(columns)})" if columns else "changed in it"
        message = f"was {what} without the program: {ADVICE}"
        load.findings.doubt(load.stand(row), "id", row.original_id, message)


def _same_but_changed(load: Load, table: str) -> Iterator[tuple[Any, list[str]]]:
    """The data set says what it said before, the directory does not."""
    staged, stored = STAGED[table], TABLES[table].table
    names = TABLES[table].compared
    differ = [staged.c[name].is_distinct_from(stored.c[name]) for name in names]
    same = stored.c.content_hash == staged.c.content_hash
    columns = [each.label(f"differs_{name}") for name, each in zip(names, differ, strict=True)]
    for row in _beside(load, table, [same, or_(*differ)], columns):
        yield row, [name for name in names if getattr(row, f"differs_{name}")]


def _other_than_told(load: Load, table: str, unedited: Unedited) -> Iterator[tuple[Any, list[str]]]:
    """The data set says something new, and what it said before is not what is stored."""
    staged, stored = STAGED[table], TABLES[table].table
    content, hash_of = TABLES[table].content, shaper(table).hash_of
    other = stored.c.content_hash != staged.c.content_hash
    columns = [stored.c[name].label(f"stored_{name}") for name in content]
    columns.append(stored.c.content_hash.label("told_hash"))
    for row in _beside(load, table, [other], columns):
        before = unedited.get(row.seq, {})
        cells = [before.get(name, getattr(row, f"stored_{name}")) for name in content]
        if hash_of(cells) != row.told_hash:
            yield row, []


def _beside(
    load: Load, table: str, conditions: list[ColumnElement[bool]], columns: list[Any]
) -> Iterator[Any]:
    """Staged rows with their stored ones, while both are in use."""
    staged, stored = STAGED[table], TABLES[table].table
    rows = select(*bookkeeping(staged), staged.c.original_id, *columns)
    rows = rows.join(stored, stored.c.id == staged.c.id)
    in_use = [
        staged.c.state == GOOD,
        stored.c.last_seen.is_(None),
        stored.c.data_set == load.source,
    ]
    yield from load.stream(rows.where(*in_use, *conditions))
