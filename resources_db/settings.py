"""Where the directory lives: the one place that reads its setting."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

VARIABLE = "NAVIGATOR_DATABASE_URL"
PACKAGE = Path(__file__).resolve().parent
DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
EXAMPLES = "sqlite:////srv/navigator/directory.db or postgresql://user@host/name"


class SettingsError(Exception):
    """A setting that cannot be used; the message is one line and says what to do."""


def project_folder() -> Path:
    """The clone this package lies in, or the working folder for an installed wheel."""
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() else Path.cwd()


def database_url(url: str | None = None, *, environment: Mapping[str, str] | None = None) -> URL:
    """The database to use: `url`, else the environment's, else var/directory.db.

    Raises SettingsError for a URL that SQLAlchemy or this project cannot use.
    """
    text = url or (os.environ if environment is None else environment).get(VARIABLE, "")
    if not text.strip():
        return URL.create(DRIVERS["sqlite"], database=str(_default_file()))
    return _with_driver(_parsed(text.strip()))


def _default_file() -> Path:
    return project_folder() / "var" / "directory.db"


def _parsed(text: str) -> URL:
    try:
        return make_url(text)
    except (ArgumentError, ValueError):
        # The text itself may hold a password: name the variable, never the value.
        raise SettingsError(f"{VARIABLE} is not a database URL; try {EXAMPLES}") from None


def _with_driver(url: URL) -> URL:
    dialect = "postgresql" if url.drivername == "postgres" else url.get_backend_name()
    if dialect not in DRIVERS:
        raise SettingsError(f"{VARIABLE} names {dialect!r}, which is not supported; try {EXAMPLES}")
    if dialect == "sqlite" and not url.database:
        raise SettingsError(f"{VARIABLE} names no SQLite file; try {EXAMPLES}")
    return url.set(drivername=DRIVERS[dialect])
