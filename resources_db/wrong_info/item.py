"""What is kept of reports of wrong information."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

# What may be wrong, as codes; what a person chose or what their words plainly say.
KINDS = ("closed", "moved", "wrong_hours", "wrong_phone", "not_helpful_for", "other")


class Outcome(Enum):
    """What became of a report."""

    NOTED = "noted"
    KNOWN = "known"  # the same conversation had reported the place before
    UNKNOWN_PLACE = "unknown place"
    NOT_KEPT = "not kept"  # the database cannot be written


@dataclass(frozen=True, slots=True)
class Item:
    """A reported place. `kinds`: how often each kind was reported, most often first."""

    id: str
    result_id: str
    service: str
    organization: str
    kinds: tuple[tuple[str, int], ...]
    first_reported_on: date
    last_reported_on: date
    resolved_on: date | None
    resolved_by: str
    note: str

    @property
    def count(self) -> int:
        """How many people reported it."""
        return sum(count for _, count in self.kinds)


@dataclass(frozen=True, slots=True)
class Published:
    """A resolved item as anybody may read it: not who resolved it."""

    service: str
    organization: str
    kinds: tuple[str, ...]
    count: int
    resolved_on: date
    note: str
