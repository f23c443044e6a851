"""What is counted while a data set is read: rows, bytes, hours, needs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class HoursTally:
    """Texts that tell hours: how many there were, and which could not be read."""

    texts: int = 0
    unread: Counter[str] = field(default_factory=Counter)

    @property
    def read(self) -> int:
        """How many texts became rules."""
        return self.texts - self.unread.total()

    @property
    def share(self) -> float | None:
        """The coverage, 0 to 1; None where no hours were told as text."""
        return self.read / self.texts if self.texts else None


@dataclass(slots=True)
class NeedsTally:
    """Terms that were turned into needs of ours, and those that mean nothing to us yet."""

    mapped: Counter[str] = field(default_factory=Counter)
    unmapped: Counter[str] = field(default_factory=Counter)
    guessed: int = 0


@dataclass(slots=True)
class Tally:
    """Filled by a reader as it goes; complete when it has been read to the end.

    rows: data rows by file. set_aside: those that a recipe's filter does not want.
    merged: rows that became part of another file's row (who is eligible, in old feeds).
    not_read: files that hold no table of the standard.
    unused: cells by "table.column" that the directory has no column for.
    """

    rows: Counter[str] = field(default_factory=Counter)
    set_aside: Counter[str] = field(default_factory=Counter)
    merged: Counter[str] = field(default_factory=Counter)
    unused: Counter[str] = field(default_factory=Counter)
    hours: HoursTally = field(default_factory=HoursTally)
    needs: NeedsTally = field(default_factory=NeedsTally)
    not_read: list[str] = field(default_factory=list)
    bytes_read: int = 0
