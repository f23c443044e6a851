"""The schema, step by step; run by the program whenever it opens the database."""

import logging
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, inspect, select

FOLDER = Path(__file__).parent
VERSION_TABLE = "conversations_version"  # its own, so that the directory may share the database
HEAD = "0001"
"""The newest revision, written here so that an up-to-date database needs no Alembic."""

_VERSION = Table(VERSION_TABLE, MetaData(), Column("version_num", String(32), primary_key=True))
_POSTGRESQL_LOCK = 1_984_211_988  # any number that no other program on the database locks
_TAKE_TURNS = {
    "sqlite": "BEGIN IMMEDIATE",
    "postgresql": f"SELECT pg_advisory_xact_lock({_POSTGRESQL_LOCK})",
}


def migrate(engine: Engine) -> None:
    """Bring the schema up to date, in one transaction and one process at a time."""
    with engine.connect() as connection:
        if _version(connection) == HEAD:
            return
    with engine.begin() as connection:
        connection.exec_driver_sql(_TAKE_TURNS[connection.dialect.name])
        if _version(connection) != HEAD:  # another process may have been quicker
            _upgrade(connection)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(select(_VERSION.c.version_num)).scalar_one_or_none()


def _upgrade(connection: Connection) -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    # Imported here: it costs Rasa's process 10 MB and half a second that it seldom needs.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
