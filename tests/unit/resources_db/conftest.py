"""Directories in real SQLite files: the project's seed, and small ones made for a test."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine

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


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database."""
    engine = open_engine(f"sqlite:///{tmp_path / 'directory.db'}")
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def empty_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database without rows, to be copied: migrating each anew takes long."""
    path = tmp_path_factory.mktemp("empty") / "directory.db"
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()
    return path


@pytest.fixture
def make_directory(tmp_path: Path, write_seed: WriteSeed, empty_directory: Path) -> MakeDirectory:
    """A directory of a few rows of one need, in tmp_path/directory.db."""

    def make(*rows: Row, need: str = "food") -> Directory:
        shutil.copy(empty_directory, tmp_path / "directory.db")
        engine = open_engine(f"sqlite:///{tmp_path / 'directory.db'}")
        seed(engine, place_by_value, on=TODAY, folder=write_seed(*rows, need=need))
        return Directory(engine)

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
