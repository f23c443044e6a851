"""Engines for the directory's database, tuned for SQLite and plain for PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL

from resources_db.settings import VARIABLE, SettingsError, database_url

BUSY_TIMEOUT_MS = 5000


def open_engine(url: str | None = None, *, read_only: bool = False) -> Engine:
    """An engine for the directory; `read_only` connections refuse to write.

    Raises SettingsError when the URL, its driver or its folder cannot be used.
    """
    target = database_url(url)
    sqlite = target.get_backend_name() == "sqlite"
    if sqlite and not read_only:
        _make_folder(target)
    engine = _created(target)
    if sqlite:
        _tune_sqlite(engine, read_only=read_only)
    elif read_only:
        return engine.execution_options(postgresql_readonly=True)
    return engine


def _created(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=url.get_backend_name() != "sqlite")
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"{VARIABLE} needs the Python package {error.name!r}: "
            "install the project with its 'postgresql' extra"
        ) from None


def _make_folder(url: URL) -> None:
    folder = Path(url.database or "").parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror
        raise SettingsError(f"{VARIABLE}: cannot make the folder {folder}: {reason}") from None


def _tune_sqlite(engine: Engine, *, read_only: bool) -> None:
    # The journal mode stays with the file, so only writers set it: a reader must
    # also work where the file may not be written.
    pragmas = ["foreign_keys=ON", f"busy_timeout={BUSY_TIMEOUT_MS}", "synchronous=NORMAL"]
    pragmas.append("query_only=ON" if read_only else "journal_mode=WAL")

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: Any, _record: Any) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
