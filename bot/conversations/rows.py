"""Single rows by their key, the same on SQLite and PostgreSQL."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete
from sqlalchemy.dialects import postgresql, sqlite

from bot.conversations.models import Base


def table_of(model: type[Base]) -> Table:
    return Base.metadata.tables[model.__tablename__]


def upsert(connection: Connection, model: type[Base], row: Mapping[str, Any]) -> None:
    """Insert `row` or replace the one with its key: one statement, no gap for another writer."""
    table = table_of(model)
    insert = _insert(table, connection.dialect.name).values(**row)
    keys = [column.name for column in table.primary_key]
    changed = {name: insert.excluded[name] for name in row if name not in keys}
    connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=changed))


def _insert(table: Table, dialect: str) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def delete_expired(engine: Engine, now: datetime) -> int:
    """Delete what has had its time in every table that knows one; how many rows went."""
    with engine.begin() as connection:
        gone = sum(
            connection.execute(delete(table).where(table.c.expires_at <= now)).rowcount
            for table in Base.metadata.sorted_tables
            if "expires_at" in table.c
        )
    empty_log(engine)
    return gone


def empty_log(engine: Engine) -> None:
    """SQLite's log still holds what was deleted, until the log is written back and cut off.

    While somebody else is at work in the database, it waits for the next time.
    """
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
