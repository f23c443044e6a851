"""The directory's schema, step by step; run by the program, not by hand."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

FOLDER = Path(__file__).parent
VERSION_TABLE = "directory_version"  # its own, so that other rooms may share the database


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema up to `revision`, in one transaction; nothing to do is nothing done."""
    with engine.begin() as connection:
        if revision != "head" or _version(connection) != _head():
            command.upgrade(_config(connection), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take the schema back to `revision`; what only newer tables hold is lost."""
    with engine.begin() as connection:
        command.downgrade(_config(connection), revision)


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
