"""Databases for all tests: those of one real PostgreSQL server, beside the SQLite files.

The server starts with the first test that asks for it. Where none is installed, those
tests are skipped, and say what to install.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.engine import URL

from bench.postgresql import NoServerError, run_in, temporary_server

NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[URL]:
    """The URL of a server's first database; further ones are made in it."""
    try:
        with temporary_server() as url:
            yield url
    except NoServerError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def make_postgresql(postgresql_server: URL) -> Callable[..., URL]:
    """Make a database, empty or a copy of `template`; it goes with the server, or by `drop`."""

    def make(template: URL | None = None) -> URL:
        name = f"test_{next(NUMBERS)}"
        copied = f" TEMPLATE {template.database}" if template else ""
        run_in(postgresql_server, f"CREATE DATABASE {name}{copied}")
        return postgresql_server.set(database=name)

    return make


@pytest.fixture(scope="session")
def drop_postgresql(postgresql_server: URL) -> Callable[[URL], None]:
    """Remove a database, whoever is still connected to it."""

    def drop(url: URL) -> None:
        run_in(postgresql_server, f"DROP DATABASE {url.database} WITH (FORCE)")

    return drop


@pytest.fixture
def postgresql_url(
    make_postgresql: Callable[..., URL], drop_postgresql: Callable[[URL], None]
) -> Iterator[URL]:
    """An empty PostgreSQL database for one test."""
    url = make_postgresql()
    yield url
    drop_postgresql(url)
