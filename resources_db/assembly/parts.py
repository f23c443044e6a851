"""Records of the standard's smaller tables, found by those they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from resources_db.models.base import PROVENANCE

IDS_A_QUERY = 10_000  # each database takes more values in one statement

Parts = Mapping[str, Sequence[Any]]  # by the owner's id


def by_id(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, Any]:
    """Rows by their own id."""
    return {row.id: row for row in _rows(connection, table, "id", ids)}


def by_owner(connection: Connection, table: Table, column: str, ids: Iterable[str]) -> Parts:
    """Rows by the id in `column`, each owner's in the order in which they are told."""
    found: dict[str, list[Any]] = {}
    for row in _rows(connection, table, column, ids):
        found.setdefault(getattr(row, column), []).append(row)
    for rows in found.values():
        if len(rows) > 1:
            rows.sort(key=_order)
    return found


def _rows(connection: Connection, table: Table, column: str, ids: Iterable[str]) -> Iterator[Any]:
    wanted = [*dict.fromkeys(ids)]
    for start in range(0, len(wanted), IDS_A_QUERY):
        chosen = table.c[column].in_(wanted[start : start + IDS_A_QUERY])
        yield from connection.execute(_content(table).where(chosen)).all()


@cache
def _content(table: Table) -> Select[Any]:
    """All that the standard and we say of a record, without where it comes from."""
    return select(*(each for each in table.columns if each.name not in PROVENANCE))


def _order(row: Any) -> tuple[int, str]:
    return getattr(row, "position", 0), row.id
