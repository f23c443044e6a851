"""The moment of a question: what is open then."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime

from resources_db.hours import Opening, opening_at
from resources_db.search.candidates import Candidate
from resources_db.search.filters import OPENING, opens


@dataclass(frozen=True, slots=True)
class Clock:
    """An aware moment, and the public holidays around it."""

    at: datetime
    holidays: Container[date]

    def opening(self, row: Candidate) -> Opening:
        """Whether a candidate is open."""
        return opening_at(row.rules, self.at, seasonal=row.seasonal, holidays=self.holidays)

    def meets(self, row: Candidate, filters: frozenset[str]) -> bool:
        """Whether it surely meets the opening filters; what is seasonal never does."""
        if not filters & OPENING:
            return True
        return not row.seasonal and opens(row.rules, filters, self.at, self.holidays)
