"""The directory's schema, step by step; run by the program, not by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, func, select

FOLDER = Path(__file__).parent
VERSION_TABLE = "directory_version"  # its own, so that other rooms may share the database
SCHEMA_LOCK = 0x4E41_5653  # PostgreSQL's advisory locks are told apart by numbers


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema up to `revision`, in one transaction; nothing to do is nothing done."""
    with engine.connect() as connection:
        if revision == "head" and _version(connection) == _head():
            return
    with _alone(engine) as connection:
        command.upgrade(_config(connection), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take the schema back to `revision`; what only newer tables hold is lost."""
    with _alone(engine) as connection:
        command.downgrade(_config(connection), revision)


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A transaction that is all or nothing, and that nobody else can change the schema in.

    Python's driver begins none before SQLite's schema is changed, so it is begun by hand; and
    dropping a table there empties it row by row, which must not take other rows along.
    """
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.detach()  # closed at the end, and its setting with it
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(select(func.pg_advisory_xact_lock(SCHEMA_LOCK)))
        yield connection
        connection.commit()


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def _version(connection: Connection) -> str | None:
    options = {"version_table": VERSION_TABLE}
    return MigrationContext.configure(connection, opts=options).get_current_revision()


def _head() -> str | None:
    return ScriptDirectory.from_config(_config()).get_current_head()
