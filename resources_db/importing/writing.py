"""Many rows into one table, by the quickest way each database has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table

Row = Sequence[Any]
Writer = Callable[[Sequence[list[Any]]], None]


def writer(connection: Connection, table: Table) -> Writer:
    """What writes rows that have a cell for each column of the table, in order."""
    if connection.dialect.name == "postgresql":
        return _copying(connection, table)
    return _executing(connection, table)


def _executing(connection: Connection, table: Table) -> Writer:
    marks = ", ".join("?" for _ in table.columns)
    statement = f"INSERT INTO {_named(table)} VALUES ({marks})"  # noqa: S608
    converters = _converters(connection, table)

    def write(rows: Sequence[list[Any]]) -> None:
        for row in rows if converters else ():
            for at, convert in converters:
                row[at] = convert(row[at])
        connection.exec_driver_sql(statement, [*map(tuple, rows)])

    return write


def _copying(connection: Connection, table: Table) -> Writer:
    statement = f"COPY {_named(table)} FROM STDIN"

    def write(rows: Iterable[list[Any]]) -> None:
        cursor = connection.connection.cursor()
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)

    return write


def _named(table: Table) -> str:
    names = ", ".join(f'"{each.name}"' for each in table.columns)
    return f"{table.name} ({names})"


def _converters(connection: Connection, table: Table) -> list[tuple[int, Callable[[Any], Any]]]:
    """What SQLite's driver cannot write itself: days, times."""
    dialect = connection.dialect
    found = (each.type.dialect_impl(dialect).bind_processor(dialect) for each in table.columns)
    return [(at, convert) for at, convert in enumerate(found) if convert]
