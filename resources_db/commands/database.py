"""The database for one command: opened, looked into, and refused in one line if unusable."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError

from resources_db.commands.unusable import empty, unusable
from resources_db.engine import open_engine
from resources_db.models import SearchEntry


def with_directory(work: Callable[[Engine], int], *, read_only: bool = True) -> int:
    """The exit code of `work`, or that of a database that is empty or cannot be used."""
    engine = open_engine(read_only=read_only)
    try:
        if not inspect(engine).has_table(SearchEntry.__tablename__):
            return empty()
        return work(engine)
    except DBAPIError as error:
        return unusable(error)
    finally:
        engine.dispose()


def with_connection(work: Callable[[Connection], int]) -> int:
    """The same with a connection that only reads."""

    def connected(engine: Engine) -> int:
        with engine.connect() as connection:
            return work(connection)

    return with_directory(connected)
