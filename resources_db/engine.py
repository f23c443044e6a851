"""Engines for the directory's database, tuned for SQLite and plain for PostgreSQL."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL

from resources_db.settings import VARIABLE, SettingsError, database_url

BUSY_TIMEOUT_MS = 5000
# Statements of a search are planned once: planning takes longer than running them.
READING = "-c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan -c jit=off"
MAPPED_BYTES = 1 << 30  # of the file are read in place, not copied


def open_engine(url: str | None = None, *, read_only: bool = False) -> Engine:
    """An engine for the directory; `read_only` connections refuse to write.

    Raises SettingsError when the URL, its driver or its folder cannot be used.
    """
    target = database_url(url)
    sqlite = target.get_backend_name() == "sqlite"
    if sqlite:
        target = _readable(target) if read_only else _in_its_folder(target)
    engine = _created(target, read_only=read_only)
    if sqlite:
        _tune_sqlite(engine, read_only=read_only)
    elif read_only:
        _prepare_once(engine)
    return engine


def _created(url: URL, *, read_only: bool) -> Engine:
    sqlite = url.get_backend_name() == "sqlite"
    try:
        options = _reading_options() if read_only and not sqlite else {}
        return create_engine(url, pool_pre_ping=not sqlite, **options)
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"{VARIABLE} needs the Python package {error.name!r}: "
            "install the project with its 'postgresql' extra"
        ) from None


def _reading_options() -> dict[str, Any]:
    """How a search reads PostgreSQL: statements are long, and are the same again and again."""
    from psycopg import RawCursor

    return {
        # Each statement by itself: no trips to the server to begin and end transactions.
        "isolation_level": "AUTOCOMMIT",
        # The server's own placeholders: the driver would search long statements for others
        # at every run, which takes longer than answering them.
        "paramstyle": "numeric_dollar",
        "use_native_hstore": False,
        "connect_args": {
            "options": READING,
            "prepare_threshold": 0,
            "cursor_factory": RawCursor,
        },
    }


def _in_its_folder(url: URL) -> URL:
    """The URL, its folder made if need be."""
    folder = Path(url.database or "").parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror
        raise SettingsError(f"{VARIABLE}: cannot make the folder {folder}: {reason}") from None
    return url


def _readable(url: URL) -> URL:
    """The URL, so that it also opens where nothing may be written (a read-only image)."""
    path = Path(url.database or "").absolute()
    if not path.is_file() or os.access(path.parent, os.W_OK):
        return url
    return url.set(database=f"file:{path}", query={"uri": "true", "immutable": "1"})


def _tune_sqlite(engine: Engine, *, read_only: bool) -> None:
    # The journal mode stays with the file, so only writers set it: a reader must
    # also work where the file may not be written.
    pragmas = [
        "foreign_keys=ON",
        f"mmap_size={MAPPED_BYTES}",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "synchronous=NORMAL",
    ]
    pragmas.append("query_only=ON" if read_only else "journal_mode=WAL")

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: Any) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")


def _prepare_once(engine: Engine) -> None:
    """Send all whole numbers as one type, and use the server's placeholders everywhere.

    The driver picks the smallest that holds a number, and the server plans a statement anew
    for each mixture of types: that takes longer than answering it.
    """
    from psycopg import RawServerCursor
    from psycopg.types.numeric import Int8Dumper

    @event.listens_for(engine, "connect")
    def use_one_type(connection: Any, _record: Any) -> None:
        connection.adapters.register_dumper(int, Int8Dumper)
        # No argument of connect() says it: long answers are read by a cursor of the server.
        connection.server_cursor_factory = RawServerCursor
