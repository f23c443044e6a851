"""What a load does, or would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resources_db.problems import Problem


@dataclass(frozen=True, slots=True)
class TableCounts:
    """Records of one table. closed: gone, but kept; removed: parts of living records."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    closed: int = 0
    removed: int = 0

    @property
    def is_change(self) -> bool:
        """Whether anything is written."""
        return bool(self.added or self.changed or self.closed or self.removed)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load does, or would do (not `applied`).

    tables: those with any record. problems: what the checks found, in the order of the files;
    the reader's own are not among them. stored, left_out: rows by file; together they are the
    rows that came in.
    """

    tables: Mapping[str, TableCounts]
    problems: list[Problem]
    stored: Mapping[str, int]
    left_out: Mapping[str, int]
    applied: bool

    @property
    def is_change(self) -> bool:
        """Whether any record is written."""
        return any(each.is_change for each in self.tables.values())


class TooManyBad(Exception):  # noqa: N818 - says what was decided
    """So much of a file is wrong that it is likelier the wrong file; nothing was changed.

    `problems`: what the checks found; `stored` and `left_out` as in an outcome.
    """

    def __init__(
        self,
        file: str,
        problems: list[Problem],
        stored: Mapping[str, int],
        left_out: Mapping[str, int],
    ) -> None:
        self.file, self.problems = file, problems
        self.stored, self.left_out = stored, left_out
        bad = left_out[file]
        rows = bad + stored[file]
        super().__init__(f"{file}: {bad} of {rows} rows cannot be stored; nothing was changed")
