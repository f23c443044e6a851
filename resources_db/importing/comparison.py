"""Staged rows beside the stored ones: what is new, what says something else."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, FromClause, and_, func, or_, select

from resources_db.importing.load import Load
from resources_db.importing.staged import FORCED, GOOD, LEFT_OUT, STAGED
from resources_db.importing.tables import TABLES


@dataclass(frozen=True, slots=True)
class Counted:
    """How many staged rows of a table are new, say something else, and say the same."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def beside(table: str) -> FromClause:
    """Staged rows, each beside the stored row with its id where there is one."""
    staged, stored = STAGED[table], TABLES[table].table
    return staged.outerjoin(stored, stored.c.id == staged.c.id)


def is_new(table: str) -> ColumnElement[bool]:
    """The directory has no such row."""
    return TABLES[table].table.c.id.is_(None)


def is_written(table: str) -> ColumnElement[bool]:
    """New, other than what the data set said before, or back after having been gone."""
    staged, stored = STAGED[table], TABLES[table].table
    other = stored.c.content_hash.is_distinct_from(staged.c.content_hash)
    says_other = and_(
        staged.c.state == GOOD, or_(is_new(table), other, stored.c.last_seen.is_not(None))
    )
    return or_(staged.c.state == FORCED, says_other)


def count(load: Load, table: str) -> Counted:
    """What a load does to the rows of one table that it brings."""
    staged = STAGED[table]
    columns = [
        func.count(),
        func.count().filter(is_new(table)),
        func.count().filter(is_written(table)),
    ]
    statement = select(*columns).select_from(beside(table)).where(staged.c.state != LEFT_OUT)
    all_, new, written = load.connection.execute(statement).one()
    return Counted(new, written - new, all_ - written)
