"""One thing to correct, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """`where` is a file, with the line where it is known; `context` names the message."""

    where: str
    context: str
    fault: str

    def __str__(self) -> str:
        return f"{self.where}: {self.context}: {self.fault}"
