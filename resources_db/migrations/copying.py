"""Tables made anew with their rows kept: copied aside, and back into the new columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op
from sqlalchemy.engine.interfaces import ReflectedColumn

Expressions = Callable[[str], Mapping[str, str]]


@contextmanager
def copies(tables: Iterable[str]) -> Iterator[None]:
    """Within it, each table's rows also stand in old_<table>, which nothing refers to."""
    names = [*tables]
    for name in names:
        op.execute(sa.text(f"CREATE TABLE old_{name} AS SELECT * FROM {name}"))  # noqa: S608
    yield
    for name in names:
        op.drop_table(f"old_{name}")


def filled_from_copies(
    tables: Iterable[str], expressions: Expressions, where: Mapping[str, str] | None = None
) -> None:
    """Fill new tables, owners first, from their copies (called `o` in an expression).

    A column is filled with its expression, else with the old column of its name, else it is
    empty. `where`: which old rows are taken, by table.
    """
    for table in tables:
        told = expressions(table)
        cells = {name: told.get(name, default) for name, default in _defaults(table)}
        names, sources = ", ".join(f'"{name}"' for name in cells), ", ".join(cells.values())
        condition = (where or {}).get(table, "1 = 1")
        op.execute(
            sa.text(
                f"INSERT INTO {table} ({names}) "  # noqa: S608 (names of our own schema)
                f"SELECT {sources} FROM old_{table} AS o WHERE {condition}"
            )
        )


def _defaults(table: str) -> Iterator[tuple[str, str]]:
    found = sa.inspect(op.get_bind())
    old = {column["name"] for column in found.get_columns(f"old_{table}")}
    for column in found.get_columns(table):
        yield column["name"], f'o."{column["name"]}"' if column["name"] in old else _empty(column)


def _empty(column: ReflectedColumn) -> str:
    if column["nullable"]:
        return "NULL"
    return "''" if isinstance(column["type"], sa.String) else "0"
