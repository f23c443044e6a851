"""Days on which usual hours may not hold: federal and Connecticut holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=32)
def holidays_of(year: int) -> Mapping[date, str]:
    """The public holidays of a year in Connecticut, the days they are kept on included."""
    import holidays  # 20 MB and 300 modules: only where nobody has asked it beforehand

    return dict(holidays.country_holidays("US", subdiv="CT", years=year))


class PublicHolidays:
    """All public holidays; `known` are those of whole years, found beforehand."""

    def __init__(self, known: Iterable[date] = ()) -> None:
        self._days = frozenset(known)
        self._years = frozenset(day.year for day in self._days)

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return day in (self._days if day.year in self._years else holidays_of(day.year))


HOLIDAYS = PublicHolidays()
