"""Where conversations are kept: the one place that reads their setting."""

import os
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

VARIABLE = "NAVIGATOR_CONVERSATIONS_URL"
DIRECTORY_VARIABLE = "NAVIGATOR_DATABASE_URL"
FILE_NAME = "conversations.db"
DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
_EXAMPLES = "sqlite:////srv/navigator/conversations.db or postgresql://user@host/name"


class SettingsError(Exception):
    """A setting that cannot be used; the message is one line and says what to do."""


def conversations_url(
    url: str | None = None, *, environment: Mapping[str, str] | None = None
) -> URL:
    """The database to use: `url`, else the environment's, else one beside the directory.

    Beside a directory in SQLite lies a file of its own, because a file has one writer at a
    time; a directory in PostgreSQL shares its database. Raises SettingsError.
    """
    variables = os.environ if environment is None else environment
    own = url or variables.get(VARIABLE, "")
    if own.strip():
        return _read(own, VARIABLE)
    directory = variables.get(DIRECTORY_VARIABLE, "")
    if directory.strip():
        return _beside(_read(directory, DIRECTORY_VARIABLE))
    return _file(_project_folder() / "var")


def _beside(directory: URL) -> URL:
    if directory.get_backend_name() != "sqlite":
        return directory
    return _file(Path(directory.database or "").parent)


def _file(folder: Path) -> URL:
    return URL.create(DRIVERS["sqlite"], database=str(folder / FILE_NAME))


def _project_folder() -> Path:
    """The clone this package lies in, or the working folder for an installed wheel."""
    root = Path(__file__).resolve().parents[2]
    return root if (root / "pyproject.toml").is_file() else Path.cwd()


def _read(text: str, variable: str) -> URL:
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        # The text itself may hold a password: name the variable, never the value.
        raise SettingsError(f"{variable} is not a database URL; try {_EXAMPLES}") from None
    dialect = "postgresql" if url.drivername == "postgres" else url.get_backend_name()
    if dialect not in DRIVERS:
        raise SettingsError(f"{variable} names {dialect!r}, which is not supported")
    if dialect == "sqlite" and url.database in (None, "", ":memory:"):
        raise SettingsError(f"{variable} names no SQLite file; try {_EXAMPLES}")
    return url.set(drivername=DRIVERS[dialect])
