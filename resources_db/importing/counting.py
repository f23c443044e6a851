"""How many rows came in, file by file, and how many of them were left out."""

from __future__ import annotations

from collections import Counter

from resources_db.importing.findings import Findings
from resources_db.importing.records import Origin
from resources_db.problems import Problem

Row = tuple[str, int]  # file, line


class RowCount:
    """Counts rows, not records: all records of one origin are one row.

    A row that the reader could not read has errors and no record. Records and problems of a
    row follow one another in the stream, in any order.
    """

    def __init__(self) -> None:
        self.rows: Counter[str] = Counter()
        self._unread: Counter[str] = Counter()
        self._read: Row | None = None
        self._failed: Row | None = None

    def read(self, origin: Origin) -> None:
        """A row with at least one record."""
        self._read = (origin.file, origin.line)
        if self._read == self._failed:
            self._unread[origin.file] -= 1
        else:
            self.rows[origin.file] += 1

    def told(self, problem: Problem) -> None:
        """What the reader says of a row."""
        row = (problem.file, problem.line)
        if problem.severity == "error" and row not in (self._read, self._failed):
            self._failed = row
            self.rows[problem.file] += 1
            self._unread[problem.file] += 1

    def all_left_out(self, findings: Findings) -> dict[str, int]:
        """Rows that could not be read, or not be stored, by file."""
        return {file: self._unread[file] + findings.left_out[file] for file in self.rows}

    def stored(self, findings: Findings) -> dict[str, int]:
        """The others."""
        left_out = self.all_left_out(findings)
        return {file: rows - left_out[file] for file, rows in self.rows.items()}
