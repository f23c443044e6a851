"""What is wrong in a data file, said so that a person can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "doubt"]


@dataclass(frozen=True, slots=True)
class Problem:
    """An error keeps the file from being loaded; a doubt is for somebody to look into."""

    file: str
    line: int
    column: str
    value: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        value = f" {self.value!r}" if self.value else ""
        return f"{self.file}:{self.line} {self.column}{value}: {self.message}"


class DataError(Exception):
    """Data that was refused whole; `problems` says where and what to do."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))
