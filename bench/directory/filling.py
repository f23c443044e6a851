"""A generated directory into databases, by each one's quickest way."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol

from sqlalchemy import Engine, Table, text

from bench.directory.rows import Row, Service
from resources_db.migrations import migrate
from resources_db.models import (
    SearchCard,
    SearchEntry,
    SearchName,
    SearchNamed,
    SearchNameSpelling,
    SearchNameWord,
    values,
)
from resources_db.search.names import Names

BATCH = 20_000
MODELS = (SearchEntry, SearchCard, SearchName, SearchNameWord, SearchNameSpelling, SearchNamed)
TABLES: tuple[Table, ...] = tuple(model.__table__ for model in MODELS)  # type: ignore[misc]
Rows = dict[Table, list[Row]]


class Filled(Protocol):
    """A database that takes rows; owners of the rows are not there, so nothing checks keys."""

    def put(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows of one table."""


def fill(
    targets: Iterable[Filled], services: Iterable[Service], progress: Callable[[int], None]
) -> None:
    """Put services into every target; `progress` hears how many are in."""
    names, done = Names(), 0
    everywhere = list(targets)
    stream = iter(services)
    while batch := [*islice(stream, BATCH)]:
        rows = _rows(batch, names)
        for target in everywhere:
            for table in TABLES:
                target.put(table, rows[table])
        done += len(batch)
        progress(done)


def _rows(services: Iterable[Service], names: Names) -> Rows:
    entries, cards = TABLES[0], TABLES[1]
    rows: Rows = {table: [] for table in TABLES}
    for service in services:
        rows[entries] += service.entries
        rows[cards].append(service.card)
        for row in names.rows(service.names, service.card["service_at_location_id"]):
            rows[row.__table__].append(values(row))  # type: ignore[index]
    return rows


class SQLite:
    """A file, written without a journal: if the machine fails, it is made again."""

    def __init__(self, engine: Engine) -> None:
        migrate(engine)
        self.engine = engine
        self._connection = engine.raw_connection()
        for pragma in ("foreign_keys=OFF", "synchronous=OFF", "cache_size=-1000000"):
            self._connection.cursor().execute(f"PRAGMA {pragma}")

    def put(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows of one table."""
        columns = [column.name for column in table.columns]
        marks = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608
        self._connection.cursor().executemany(statement, [*_in_order(rows, columns)])

    def finish(self) -> None:
        """Commit, and learn what the tables hold."""
        self._connection.commit()
        self._connection.close()
        with self.engine.begin() as connection:
            connection.execute(text("ANALYZE"))
        self.engine.dispose()


class PostgreSQL:
    """A database of a server, by COPY."""

    def __init__(self, engine: Engine) -> None:
        migrate(engine)
        self.engine = engine
        self._connection = engine.raw_connection()
        self._cursor: Any = self._connection.cursor()
        self._cursor.execute("SET session_replication_role = replica")  # no keys are checked

    def put(self, table: Table, rows: Sequence[Row]) -> None:
        """Insert rows of one table."""
        self.copy(table.name, [column.name for column in table.columns], rows)

    def copy(self, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """COPY rows into a table."""
        statement = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
        with self._cursor.copy(statement) as copying:
            for row in _in_order(rows, columns):
                copying.write_row(row)

    def execute(self, *statements: str) -> None:
        """Run statements one after the other."""
        for statement in statements:
            self._cursor.execute(statement)

    def finish(self) -> None:
        """Commit, and learn what the tables hold."""
        self._connection.commit()
        with contextlib.closing(self._connection):
            self._connection.driver_connection.autocommit = True  # type: ignore[union-attr]
            self._cursor.execute("VACUUM ANALYZE")
        self.engine.dispose()


def _in_order(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[tuple[object, ...]]:
    return (tuple(row[column] for column in columns) for row in rows)
