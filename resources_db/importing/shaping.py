"""A record → the cells of its row, checked for what a database can hold."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import blake2b
from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Float, Integer, String, Time
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from resources_db.importing.tables import LINKS, TABLES, UNCOMPARED, Described

WHOLE = 2**31  # PostgreSQL's integers end there
UNWRITABLE = ("\\x00", "\\ud")  # as repr() shows NUL and halves of characters
Cells = list[Any]


class Shaper:
    """Makes rows of one table; a cell that fits no column is dropped and told."""

    def __init__(self, described: Described) -> None:
        columns = [described.table.columns[name] for name in described.content]
        self._fill = {
            each.name: (at, filler(each)) for at, each in enumerate(columns) if each.name != "id"
        }
        self._empty = [_empty(each) for each in columns]
        self._hashed = [at for at, name in enumerate(described.content) if name not in UNCOMPARED]
        self._all_hashed = len(self._hashed) == len(columns)
        self._needed = [(at, each.name) for at, each in enumerate(columns) if _is_needed(each)]

    def cells(self, id_: str, values: Mapping[str, Any]) -> tuple[Cells, list[tuple[str, str]]]:
        """A cell for each content column, and the dropped ones: column and what to do."""
        cells = self._empty.copy()
        cells[0] = id_
        dropped: list[tuple[str, str]] = []
        for name, value in values.items():
            if value is None:
                continue
            try:
                at, fill = self._fill[name]
                cells[at] = fill(value)
            except KeyError:
                dropped.append((name, "the directory has no such column; it was left out"))
            except (ValueError, TypeError, OverflowError) as error:
                dropped.append((name, f"{error}; it was left out"))
        return cells, dropped

    @property
    def needed(self) -> frozenset[str]:
        """Columns that must not be empty."""
        return frozenset(name for _, name in self._needed)

    def missing(self, cells: Cells) -> str | None:
        """The first column that must not be empty and is."""
        for at, name in self._needed:
            if cells[at] is None or cells[at] == "":
                return name
        return None

    def hash_of(self, cells: Sequence[Any]) -> int:
        """A number of 64 bits that tells what the row says from what it said before."""
        return self._hash(self._shown(cells))

    def hashed(self, cells: Cells) -> int:
        """The same, having first mended texts that no database can hold."""
        shown = self._shown(cells)
        if any(mark in shown for mark in UNWRITABLE):
            cells[:] = map(_writable, cells)
            shown = self._shown(cells)
        return self._hash(shown)

    def _shown(self, cells: Sequence[Any]) -> str:
        return repr(cells if self._all_hashed else [cells[at] for at in self._hashed])

    @staticmethod
    def _hash(shown: str) -> int:
        digest = blake2b(shown.encode(), digest_size=8).digest()
        return int.from_bytes(digest, "little", signed=True)


@cache
def shaper(table: str) -> Shaper:
    """The one of a table."""
    return Shaper(TABLES[table])


def _writable(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return value.replace("\0", "").encode("utf-8", "replace").decode()


def _empty(column: Column[Any]) -> Any:
    """What the column holds where nothing is known: the model's default."""
    if isinstance(column.default, ScalarElementColumnDefault):
        return column.default.arg
    return "" if isinstance(column.type, String) and not column.nullable else None


def _is_needed(column: Column[Any]) -> bool:
    if column.nullable or column.primary_key or column.default is not None:
        return False
    return (
        bool(column.foreign_keys)
        or not isinstance(column.type, String)
        or column.name
        in (
            "name",
            "number",
            *(name for names in LINKS.values() for name in names),
        )
    )


def filler(column: Column[Any]) -> Callable[[Any], Any]:
    """What makes a value of the column's type; it raises ValueError for what is none."""
    return next((fill for kind, fill in _FILLERS if isinstance(column.type, kind)), _text)


def _text(value: Any) -> str:
    return value if type(value) is str else str(value)


def _whole(value: Any) -> int:
    number = int(value)
    if number != float(value) or not -WHOLE <= number < WHOLE:
        raise ValueError("is not a whole number of usual size")
    return number


def _number(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("is not a number")
    return number


def _yes_or_no(value: Any) -> bool:
    if value not in (True, False):
        raise ValueError("is neither yes nor no")
    return bool(value)


def _day(value: Any) -> date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(value)


def _time(value: Any) -> time:
    return (value if isinstance(value, time) else time.fromisoformat(value)).replace(tzinfo=None)


def _moment(value: Any) -> datetime:
    """In UTC, without saying so: as the database keeps it."""
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


_FILLERS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Boolean, _yes_or_no),
    (Integer, _whole),
    (Float, _number),
    (DateTime, _moment),
    (Date, _day),
    (Time, _time),
)
