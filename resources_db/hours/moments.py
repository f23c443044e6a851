"""Wall clocks of America/New_York ↔ points in time, daylight saving included."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

LOCAL_TIME = ZoneInfo("America/New_York")
MINUTES_A_DAY = 24 * 60


class Moment(NamedTuple):
    """A local time, and its seconds since 1970 to compare by.

    Python compares the wall clocks of one zone, which is wrong on the day it changes.
    """

    seconds: float
    local: datetime


@lru_cache(maxsize=65_536)  # some days around today × the few minutes at which places open
def moment_at(day: int, minutes: int) -> Moment:
    """The moment `minutes` by the wall clock after the midnight of an ordinal `day`.

    Minutes above a day's 1440 are on the next day.
    """
    later, minutes = divmod(minutes, MINUTES_A_DAY)
    clock = time(*divmod(minutes, 60))
    local = datetime.combine(date.fromordinal(day + later), clock, tzinfo=LOCAL_TIME)
    return Moment(local.timestamp(), local)


def local_moment(at: datetime) -> Moment:
    """An aware moment as it is here; ValueError for one without its time zone."""
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return Moment(at.timestamp(), at.astimezone(LOCAL_TIME))
