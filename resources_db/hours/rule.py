"""One schedule rule, as the standard (HSDS 3, after iCalendar) has it, with real types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
Frequency = Literal["WEEKLY", "MONTHLY"]


class HoursError(ValueError):
    """A rule that says nothing clear; the message quotes the part that is wrong."""


@dataclass(frozen=True, slots=True)
class Day:
    """A weekday (0 is Monday); `nth` 2 is the month's second, -1 its last, 0 every one."""

    weekday: int
    nth: int = 0

    def __str__(self) -> str:
        return f"{self.nth or ''}{WEEKDAYS[self.weekday]}"

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read `MO`, `2TU` or `-1FR`."""
        code, nth = text[-2:].upper(), text[:-2]
        if code not in WEEKDAYS or (nth and nth.lstrip("+-") not in set("12345")):
            raise HoursError(f"{text!r} is no day: write MO, or 2TU for the second Tuesday")
        return cls(WEEKDAYS.index(code), int(nth or 0))


@dataclass(frozen=True, slots=True)
class Rule:
    """When it opens and closes, on which days, and from when to when this is true.

    No `opens_at`: closed on those days. No `closes_at`: nobody says when it closes.
    `closes_at` at or before `opens_at` is on the next day; 00:00-23:59 is the whole day.
    `frequency` None: every day from `valid_from` to `valid_to`.
    """

    frequency: Frequency | None = "WEEKLY"
    days: tuple[Day, ...] = ()
    month_days: tuple[int, ...] = ()
    opens_at: time | None = None
    closes_at: time | None = None
    interval: int = 1
    week_start: int = 0
    dtstart: date | None = None
    until: date | None = None
    count: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None

    def __post_init__(self) -> None:
        if self.interval < 1:
            raise HoursError(f"interval {self.interval} is not 1 or more")
        if (self.interval > 1 or self.count) and not self.dtstart:
            raise HoursError("an interval or a count needs dtstart")
        if self.frequency is None and not (self.valid_from and self.valid_to):
            raise HoursError("a schedule without freq needs valid_from and valid_to")
        if self.frequency and not (self.days or self.month_days or self.dtstart):
            raise HoursError("a schedule needs byday, bymonthday or dtstart")

    @property
    def is_exception(self) -> bool:
        """Whether it alone counts for its days: closed, or valid for one day only."""
        one_day = self.valid_from is not None and self.valid_from == self.valid_to
        return self.opens_at is None or one_day

    @property
    def is_whole_day(self) -> bool:
        """Whether it is open round the clock."""
        return self.opens_at == time(0) and self.closes_at in (time(23, 59), time(0))
