"""Directories in real databases: the project's seed, and small ones made for a test.

What uses `engine`, `migrated` or `make_directory` runs on SQLite and on PostgreSQL.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import URL, Engine

from resources_db.directory import Directory
from resources_db.engine import open_engine
from resources_db.migrations import migrate
from resources_db.places import place_by_value
from resources_db.seed.load import seed
from resources_db.seed.rows import COLUMNS

# A busy machine is no failure.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

TODAY = date(2026, 11, 30)
BLANK = dict.fromkeys(COLUMNS, "") | {
    "service": "A service",
    "organization": "An organization",
    "attending_type": "physical",
}

Row = Mapping[str, str]
WriteSeed = Callable[..., Path]
MakeDirectory = Callable[..., Directory]
MakeDatabase = Callable[[bool], str]  # with tables or without → URL


@pytest.fixture
def write_seed(tmp_path: Path) -> WriteSeed:
    """Write rows (only the cells that matter) as the seed file of one need."""

    def write(*rows: Row, need: str = "food") -> Path:
        folder = tmp_path / "seed"
        folder.mkdir(exist_ok=True)
        with (folder / f"{need}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(BLANK | row for row in rows)
        return folder

    return write


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> MakeDatabase:
    """Makes this test's database, empty or with empty tables: each test runs on both kinds."""
    if request.param == "sqlite":
        path = tmp_path / "directory.db"
        empty = request.getfixturevalue("empty_sqlite")
        return lambda migrated: _copied(empty if migrated else None, path)
    make: Callable[..., URL] = request.getfixturevalue("make_postgresql")
    drop = request.getfixturevalue("drop_postgresql")
    template = request.getfixturevalue("empty_postgresql")

    def made(migrated: bool) -> str:
        url = make(template if migrated else None)
        request.addfinalizer(lambda: drop(url))
        return url.render_as_string(hide_password=False)

    return made


@pytest.fixture
def engine(database: MakeDatabase) -> Iterator[Engine]:
    """An empty database, on SQLite and on PostgreSQL."""
    engine = open_engine(database(False))
    yield engine
    engine.dispose()


@pytest.fixture
def migrated(database: MakeDatabase) -> Iterator[Engine]:
    """A database with all tables and no rows, on SQLite and on PostgreSQL."""
    engine = open_engine(database(True))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without rows, to be copied: migrating each anew takes long."""
    path = tmp_path_factory.mktemp("empty") / "directory.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def empty_postgresql(make_postgresql: Callable[..., URL]) -> URL:
    """The same on PostgreSQL."""
    url = make_postgresql()
    _migrate(url.render_as_string(hide_password=False))
    return url


def _migrate(url: str) -> None:
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()


def _copied(empty: Path | None, path: Path) -> str:
    if empty:
        shutil.copy(empty, path)
    return f"sqlite:///{path}"


@pytest.fixture
def make_directory(migrated: Engine, write_seed: WriteSeed) -> MakeDirectory:
    """A directory of a few rows of one need."""

    def make(*rows: Row, need: str = "food") -> Directory:
        seed(migrated, place_by_value, on=TODAY, folder=write_seed(*rows, need=need))
        return Directory(migrated)

    return make


@pytest.fixture(scope="session")
def seeded_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The project's own seed; for reading only."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('seeded') / 'directory.db'}")
    seed(engine, place_by_value, on=TODAY)
    yield engine
    engine.dispose()


@pytest.fixture
def seeded(seeded_engine: Engine) -> Directory:
    """The directory that the project ships."""
    return Directory(seeded_engine)
