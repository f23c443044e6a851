"""A row on its way to a record: cleaned cells, and what was wrong with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.kinds import Cleaner
from resources_db.importing.records import Origin, Record
from resources_db.problems import Problem, Severity

SHOWN = 200
Column = tuple[int, str, Cleaner]  # place among the cells, name in the standard, cleaner


@dataclass(slots=True)
class Draft:
    """values: column → value, only where there is one; `id` is empty where the row has none.

    terms: words for what it is about, which may be needs.
    """

    table: str
    origin: Origin
    id: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    terms: tuple[str, ...] = ()

    def fill(self, columns: Iterable[Column], cells: Sequence[str]) -> None:
        """Take over the cells that are there: their place, name and cleaner."""
        values = self.values
        for at, name, clean in columns:
            cell = cells[at]
            if not cell:
                continue
            try:
                value = clean(cell)
            except CellDoubt as doubt:
                self.doubt(name, cell, str(doubt))
                value = doubt.kept
            if value is None or value == "":
                continue
            # Two columns of a feed may be one of the standard: their words are put together.
            values[name] = f"{values[name]}\n{value}" if name in values else value

    def doubt(self, column: str, value: str, message: str) -> None:
        """Something was dropped or changed, the row stays."""
        self.problems.append(self._problem(column, value, message, "doubt"))

    def error(self, column: str, value: str, message: str) -> Problem:
        """The row cannot be used."""
        return self._problem(column, value, message, "error")

    def record(self, suffix: str = "", **values: Any) -> Record:
        """The record it became; with a suffix one more that the row holds."""
        return Record(self.table, self.id + suffix, self.values | values, self.origin)

    def other(self, table: str, id_: str, **values: Any) -> Record:
        """A record of another table that the row holds."""
        return Record(table, id_, values, self.origin)

    def _problem(self, column: str, value: str, message: str, severity: Severity) -> Problem:
        shown = value if len(value) <= SHOWN else f"{value[: SHOWN - 3]}..."
        told = intern(message)  # a large feed repeats its mistakes: keep each sentence once
        return Problem(self.origin.file, self.origin.line, column, shown, told, severity)


def id_from(values: dict[str, Any]) -> str:
    """An id for a row that has none: the same words have the same one in every file."""
    content = "\x1f".join(f"{name}={values[name]}" for name in sorted(values))
    return f"row-{hashlib.sha256(content.encode()).hexdigest()[:32]}"
