"""Two times as written → when it opens and closes; what has two meanings is not understood.

A time without am or pm has the meaning that offices keep, where no other is likely: 9-5 is
09:00-17:00, 1-3 is 13:00-15:00. 6-8 and 8-8 are as likely evening or night.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

from resources_db.hours.reader.reading import NotUnderstood

Half = Literal["", "am", "pm"]
NOON, DAY = 12 * 60, 24 * 60
LATEST_SHIFT_START, LONGEST_NIGHT = 15 * 60, 18 * 60


@dataclass(frozen=True, slots=True)
class ClockTime:
    """`minutes` after midnight as the digits say; `exact` where 24-hour digits were meant."""

    minutes: int
    half: Half = ""
    exact: bool = False

    def __post_init__(self) -> None:
        if self.half and not 60 <= self.minutes < 13 * 60:
            raise NotUnderstood("no time on a clock with am and pm")

    @property
    def is_sure(self) -> bool:
        """Whether it has one meaning by itself."""
        return bool(self.half) or self.exact

    def at(self, half: Half) -> int:
        """Minutes after midnight in a half of the day."""
        return self.minutes % NOON + (NOON if half == "pm" else 0)

    @property
    def sure_minutes(self) -> int:
        """Minutes after midnight of a time that is sure."""
        return self.minutes if self.exact else self.at(self.half)


def span_of(start: ClockTime, end: ClockTime, clue: Half = "") -> tuple[time, time]:
    """When it opens and closes; `clue` is the half of the day that words beside it name."""
    opens, closes = _minutes(start, end, clue)
    if opens == closes == 0:
        return time(0), time(23, 59)
    return _time(opens), _time(closes)


def _minutes(start: ClockTime, end: ClockTime, clue: Half) -> tuple[int, int]:
    if start.is_sure and end.is_sure:
        return _both_sure(start, end)
    if end.is_sure:
        return _start_from_end(start, end)
    if start.is_sure:
        return _end_from_start(start, end)
    if clue:
        return _by_clue(start, end, clue)
    return _by_custom(start.minutes, end.minutes)


def _both_sure(start: ClockTime, end: ClockTime) -> tuple[int, int]:
    opens, closes = start.sure_minutes, end.sure_minutes
    twelve_am = ClockTime(NOON, "am")
    if start == end == twelve_am:
        return 0, 0
    if start == twelve_am and closes > NOON and closes != DAY - 1:
        raise NotUnderstood("12 am up to the afternoon: noon may be meant")
    if end == twelve_am and opens < NOON:
        raise NotUnderstood("from the morning to 12 am: noon may be meant")
    if opens < closes or (closes == 0 and opens):
        return opens, closes % DAY
    return _over_night(opens, closes)


def _over_night(opens: int, closes: int) -> tuple[int, int]:
    length = closes + DAY - opens
    if opens < LATEST_SHIFT_START or closes >= NOON or length > LONGEST_NIGHT:
        raise NotUnderstood("it ends before it begins")
    return opens, closes


def _start_from_end(start: ClockTime, end: ClockTime) -> tuple[int, int]:
    """ "1-3 pm" shares its pm, "9-5 pm" cannot; before noon only "10-noon" is left."""
    closes = end.sure_minutes
    if start.minutes > NOON + 59:
        raise NotUnderstood("one time of 24 hours, one of 12")
    if end.half == "pm" and closes != NOON:
        shared = start.at("pm")
        return (shared if shared < closes else start.at("am")), closes
    opens = start.at("am")
    is_morning = 5 * 60 <= opens < closes <= NOON
    if not is_morning or end == ClockTime(NOON, "am"):
        raise NotUnderstood("am or pm?")
    return opens, closes


def _end_from_start(start: ClockTime, end: ClockTime) -> tuple[int, int]:
    """ "9 am-5" and "9 am-12" cannot share their am; "9 am-11" might be the evening's."""
    opens = start.sure_minutes
    if end.minutes > NOON + 59 or not end.minutes:
        raise NotUnderstood("one time of 12 hours, one of 24")
    closes = end.at("pm")
    if opens < NOON:
        if end.at("am") > opens:
            raise NotUnderstood("am or pm?")
        return opens, closes
    return (opens, closes) if closes > opens else _over_night(opens, end.at("am"))


def _by_clue(start: ClockTime, end: ClockTime, clue: Half) -> tuple[int, int]:
    opens, closes = start.at(clue), end.at(clue)
    if clue == "am" and end.minutes // 60 == 12:
        closes = end.at("pm")
    if opens >= closes:
        raise NotUnderstood("it ends before it begins")
    return opens, closes


def _by_custom(start: int, end: int) -> tuple[int, int]:
    opens, closes = start, end if end >= NOON else end + NOON
    hour = start // 60
    if hour in (7, 8):
        is_usual = NOON <= closes < 19 * 60
    elif hour in (9, 10, 11):
        is_usual = NOON <= closes < 21 * 60 and (end >= NOON or end < start)
    elif hour == 12:
        is_usual = opens < closes < 21 * 60
    else:
        opens = start + NOON
        is_usual = hour in (1, 2, 3, 4) and opens < closes < 21 * 60
    if not is_usual or start > NOON + 59 or end > NOON + 59:
        raise NotUnderstood("am or pm?")
    return opens, closes


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
