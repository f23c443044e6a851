"""The database of conversations, ready for use."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL

from bot.conversations.migrations import migrate
from bot.conversations.settings import VARIABLE, SettingsError, conversations_url

BUSY_TIMEOUT_MS = 5000
AGAIN_S = 0.05


def open_engine(url: str | None = None) -> Engine:
    """An engine whose tables exist and are up to date.

    Rasa and the gateway both open it, in any order and at once. Raises SettingsError when
    the URL, its driver or its folder cannot be used.
    """
    target = conversations_url(url)
    is_sqlite = target.get_backend_name() == "sqlite"
    if is_sqlite:
        _make_folder(target)
    engine = _created(target)
    if is_sqlite:
        event.listen(engine, "connect", _tune_sqlite)
    migrate(engine)
    return engine


def _created(url: URL) -> Engine:
    try:
        # A server may have closed a connection overnight; a file can't.
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


def _tune_sqlite(connection: Any, _record: Any) -> None:
    # NORMAL under WAL survives a crash of ours; a power cut may cost the last messages.
    # Deleted rows are overwritten: "forget me" must not leave words in the file.
    for pragma in (
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        "synchronous=NORMAL",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    _keep_a_log(connection)


def _keep_a_log(connection: Any) -> None:
    """Switch the file to WAL; of several programs that open a new file, one switches it."""
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError:
            # SQLite does not wait its busy_timeout for a change of the journal.
            if time.monotonic() > deadline:
                raise
            time.sleep(AGAIN_S)
