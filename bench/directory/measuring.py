"""One directory of one size: filled, asked, and how long the answers took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from bench.directory import postgis
from bench.directory.checking import check_nearest, check_same
from bench.directory.filling import PostgreSQL, SQLite, fill
from bench.directory.questions import AT, misspelt, questions
from bench.directory.rows import services
from bench.directory.timing import Askers, Times, ask
from bench.postgresql import run_in
from resources_db.directory import Directory
from resources_db.engine import open_engine
from resources_db.query import Query
from resources_db.results import Page

ASKED, WARM_UP = 330, 30
NAMES_ASKED, NAMES_WARM_UP = 110, 10
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
POSTGIS, POSTGIS_CARDS = "PostGIS <->", "PostGIS <-> with cards"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Measured:
    """Times by who answered, for nearest services and for names."""

    size: int
    nearest: dict[str, Times]
    names: dict[str, Times]


def measure(size: int, folder: Path, server: URL | None, say: Say) -> Measured:
    """Fill, ask and compare; leaves nothing behind. `server` None: without PostgreSQL."""
    with _filled(size, folder, server, say) as (directories, other):
        say("asking")
        askers: Askers = {name: _nearest_by(each) for name, each in directories.items()}
        told = ask(questions(ASKED), {**askers, **other}, WARM_UP)
        if POSTGRESQL in told.answers:
            check_same(told.answers[SQLITE], told.answers[POSTGRESQL])
        if POSTGIS in told.answers:
            check_nearest(told.answers[SQLITE], told.answers[POSTGIS])
        say("asking by name")
        by_name: Askers = {name: _named_by(each) for name, each in directories.items()}
        named = ask(misspelt(_names(size), NAMES_ASKED), by_name, NAMES_WARM_UP)
    return Measured(size, told.times, named.times)


def _nearest_by(directory: Directory) -> Callable[[Query], Page]:
    return lambda query: directory.search_widening(query, at=AT)


def _named_by(directory: Directory) -> Callable[[str], Page]:
    return lambda text: directory.by_name(text, at=AT)


def _names(size: int) -> list[str]:
    """Of every hundredth service its organization's."""
    return [each.names[0] for number, each in enumerate(services(min(size, 20_000)))
            if number % 100 == 0]  # fmt: skip


@contextmanager
def _filled(
    size: int, folder: Path, server: URL | None, say: Say
) -> Iterator[tuple[dict[str, Directory], Askers]]:
    path = folder / f"directory-{size}.db"
    sqlite = SQLite(open_engine(f"sqlite:///{path}"))
    database = _new_database(server, size) if server else None
    postgresql = PostgreSQL(create_engine(database)) if database else None
    targets = [target for target in (sqlite, postgresql) if target]
    fill(targets, services(size), lambda done: say(f"{done:,} of {size:,} filled"))
    other: Askers = {}
    if database and postgresql:
        other = _postgis(database, postgresql, size, say)
    for target in targets:
        target.finish()
    directories = {SQLITE: Directory.open(f"sqlite:///{path}")}
    if database:
        text = database.render_as_string(hide_password=False)
        directories[POSTGRESQL] = Directory.open(text)
    yield directories, other
    for directory in directories.values():
        directory.close()
    path.unlink()
    if server and database:
        run_in(server, f"DROP DATABASE {database.database} WITH (FORCE)")


def _new_database(server: URL, size: int) -> URL:
    name = f"directory_{size}"
    run_in(server, f"CREATE DATABASE {name}")
    return server.set(database=name)


def _postgis(database: URL, postgresql: PostgreSQL, size: int, say: Say) -> Askers:
    """The operator's answers; none where the extension is not installed."""
    try:
        run_in(database, *postgis.EXTENSIONS)
    except DBAPIError:
        return {}
    say("the PostGIS table")
    postgis.make_table(postgresql, services(size), AT)
    # The same pool and driver as ours; its statements are planned for their values, which
    # suits the operator (a plan for any values takes no heed of how few rows are wanted).
    engine = create_engine(database, isolation_level="AUTOCOMMIT", pool_pre_ping=True)

    def nearest(query: Query) -> list[postgis.Near]:
        with engine.connect() as connection:
            return postgis.nearest(connection, query, AT)

    def with_cards(query: Query) -> list[str]:
        with engine.connect() as connection:
            return postgis.nearest_cards(connection, query, AT)

    return {POSTGIS: nearest, POSTGIS_CARDS: with_cards}
