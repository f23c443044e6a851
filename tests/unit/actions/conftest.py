"""The directory that the project ships, and a moment to look things up at."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from actions.lookup import Lookup
from actions.memory import Whereabouts
from resources_db.directory import Directory
from resources_db.engine import open_engine
from resources_db.migrations import migrate
from resources_db.places import place_by_value
from resources_db.results import Result
from resources_db.seed.identifiers import seed_id
from resources_db.seed.load import seed

MONDAY_NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """For reading only."""
    path: Path = tmp_path_factory.mktemp("actions") / "directory.db"
    engine = open_engine(f"sqlite:///{path}")
    seed(engine, place_by_value, on=date(2026, 11, 30))
    yield Directory(engine)
    engine.dispose()


@pytest.fixture
def lookup(directory: Directory) -> Lookup:
    return Lookup(directory, MONDAY_NOON)


@pytest.fixture
def sms(directory: Directory) -> Lookup:
    return Lookup(directory, MONDAY_NOON, "sms")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Lookup]:
    """A directory in which nothing is to be found."""
    engine = open_engine(f"sqlite:///{tmp_path / 'directory.db'}")
    migrate(engine)
    yield Lookup(Directory(engine), MONDAY_NOON)
    engine.dispose()


@pytest.fixture
def id_of() -> Callable[[str], str]:
    """The id of a row of the seed."""
    return lambda slug: seed_id("service_at_location", slug)


@pytest.fixture
def result(directory: Directory, id_of: Callable[[str], str]) -> Callable[[str], Result]:
    """A row of the seed, as seen from Hartford."""

    def get(slug: str) -> Result:
        here = at("Hartford")
        (found,) = directory.get(
            [id_of(slug)], latitude=here.latitude, longitude=here.longitude, at=MONDAY_NOON
        )
        return found

    return get


@pytest.fixture
def somewhere() -> Callable[[str], Whereabouts]:
    """A town or ZIP as a place to search from."""
    return at


def at(name: str) -> Whereabouts:
    place = place_by_value(name)
    assert place is not None
    return Whereabouts(place.name, place.town, place.latitude, place.longitude)
