"""What the checks find wrong in the staged rows."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from resources_db.problems import Problem, Severity


class Stand(NamedTuple):
    """Where a staged record stands: `seq` in the stream, `line` in `file`.

    leading: it is the row's own record, with which the row stands or falls.
    """

    seq: int
    file: str
    line: int
    leading: bool


class Findings:
    """Problems in any order, and the rows that they keep out of the directory."""

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self._found: list[tuple[int, Problem]] = []

    def left(self, stand: Stand, column: str, value: str, message: str) -> None:
        """The record is left out, and its row with it when it is the row's own."""
        if stand.leading:
            self.left_out[stand.file] += 1
        self._add(stand, column, value, message, "error" if stand.leading else "doubt")

    def doubt(self, stand: Stand, column: str, value: str, message: str) -> None:
        """The record stays."""
        self._add(stand, column, value, message, "doubt")

    def in_order(self) -> list[Problem]:
        """All of them, as they stand in the files."""
        return [problem for _, problem in sorted(self._found, key=lambda each: each[0])]

    def _add(self, stand: Stand, column: str, value: str, message: str, severity: Severity) -> None:
        problem = Problem(stand.file, stand.line, column, value, message, severity)
        self._found.append((stand.seq, problem))
