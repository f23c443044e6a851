"""Days on which usual hours may not hold: federal and Connecticut holidays."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=32)
def holidays_of(year: int) -> Container[date]:
    """The public holidays of a year in Connecticut, the days they are kept on included."""
    import holidays

    return frozenset(holidays.country_holidays("US", subdiv="CT", years=year))


def is_holiday(day: date) -> bool:
    """Whether `day` is a federal or Connecticut public holiday."""
    return day in holidays_of(day.year)
