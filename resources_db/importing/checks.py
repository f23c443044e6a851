"""Staged rows against each other and against other data sets, in sets.

Tables are checked owners first, so that what hangs on a row that is left out is left out with
it, with a reason of its own. Nothing here writes to the directory.
"""

from __future__ import annotations

from sqlalchemy import func, select

from resources_db.importing.dangling import check_links, check_references
from resources_db.importing.load import Load, bookkeeping
from resources_db.importing.staged import GOOD, HELD, LEFT_OUT, STAGED
from resources_db.importing.tables import LINKS, SHARED, TABLES

OURS = ""  # the data set of what was made here


def check(load: Load) -> None:
    """Mark the staged rows that cannot be stored, and say why."""
    for table in load.tables:
        _duplicates(load, table)
        _owned_by_others(load, table)
        check_references(load, table)
    for table in LINKS:
        if table in load.tables:
            check_links(load, table)


def _duplicates(load: Load, table: str) -> None:
    """Of rows with one id the first wins; the same thing said twice in passing is no matter."""
    staged = STAGED[table]
    first = (
        select(staged.c.id, func.min(staged.c.seq).label("seq"))
        .where(staged.c.state == GOOD)
        .group_by(staged.c.id)
        .having(func.count() > 1)
        .subquery()
    )
    winner = staged.alias("winner")
    again = (
        select(
            *bookkeeping(staged),
            staged.c.original_id,
            winner.c.file.label("first_file"),
            winner.c.line.label("first_line"),
            (staged.c.content_hash == winner.c.content_hash).label("same"),
        )
        .join(first, staged.c.id == first.c.id)
        .join(winner, winner.c.seq == first.c.seq)
        .where(staged.c.seq > first.c.seq, staged.c.state == GOOD)
    )
    rows = load.connection.execute(again).all()
    load.mark(table, [row.seq for row in rows], state=LEFT_OUT)
    for row in rows:
        if row.leading or not row.same:
            place = f"{load.files[row.first_file]}:{row.first_line}"
            message = f"is already the id of a {table} in {place}; this one was left out"
            load.findings.left(load.stand(row), "id", row.original_id, message)


def _owned_by_others(load: Load, table: str) -> None:
    """A record belongs to the data set that brought it; our own words may come back."""
    staged, stored = STAGED[table], TABLES[table].table
    others = (
        select(*bookkeeping(staged), staged.c.original_id, stored.c.data_set)
        .join(stored, stored.c.id == staged.c.id)
        .where(staged.c.state == GOOD, stored.c.data_set != load.source)
    )
    rows = load.connection.execute(others).all()
    ours = [row.seq for row in rows if _is_ours(table, row.data_set)]
    load.mark(table, ours, state=HELD)
    theirs = [row for row in rows if not _is_ours(table, row.data_set)]
    load.mark(table, [row.seq for row in theirs], state=LEFT_OUT)
    for row in theirs:
        owner = f"the data set {row.data_set!r}" if row.data_set else "what was entered by hand"
        message = f"is the id of a {table} that came from {owner}; this one was left out"
        load.findings.left(load.stand(row), "id", row.original_id, message)


def _is_ours(table: str, data_set: str) -> bool:
    return data_set == OURS and table in SHARED | {"metadata"}
