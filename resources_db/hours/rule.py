"""One schedule rule, as the standard (HSDS 3, after iCalendar) has it, with real types."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
Frequency = Literal["WEEKLY", "MONTHLY"]
NTH = re.compile("(?:[+-]?[1-5])?")
FOREVER = date.max.toordinal()
MOST_OCCURRENCES = 10_000  # counting needs them all; a place that opens daily has 27 years of it


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
        if code not in WEEKDAYS or not NTH.fullmatch(nth):
            raise HoursError(f"{text!r} is no day: write MO, or 2TU for the second Tuesday")
        return cls(WEEKDAYS.index(code), int(nth or 0))


@dataclass(frozen=True, slots=True)
class Rule:
    """When it opens and closes, on which days, and from when to when this is true.

    No `opens_at`: closed on those days. No `closes_at`: nobody says when it closes.
    `closes_at` at or before `opens_at` is on the next day; 00:00-23:59 is the whole day.
    `frequency` None: every day from `valid_from` to `valid_to`. Of the rules that apply to
    a day, those that are valid for the fewest days count, and closed before open.
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
        if fault := _fault(self):
            raise HoursError(fault)

    @property
    def is_exception(self) -> bool:
        """Whether it speaks of single days: closed, or valid for one day only."""
        return self.opens_at is None or self.validity_days == 1

    @property
    def validity_days(self) -> int:
        """For how many days it is valid; FOREVER without an end or a beginning."""
        if self.valid_from is None or self.valid_to is None:
            return FOREVER
        return (self.valid_to - self.valid_from).days + 1

    @property
    def is_whole_day(self) -> bool:
        """Whether it is open round the clock."""
        closes_at = self.closes_at
        return self.opens_at == time(0) and (
            closes_at == time(0) or (closes_at is not None and closes_at >= time(23, 59))
        )


def _fault(rule: Rule) -> str:
    """What is wrong with a rule; empty for nothing."""
    if rule.frequency not in (None, "WEEKLY", "MONTHLY"):
        return f"freq {rule.frequency!r} is not WEEKLY or MONTHLY"
    if rule.interval < 1:
        return f"interval {rule.interval} is not 1 or more"
    if rule.count is not None and not 1 <= rule.count <= MOST_OCCURRENCES:
        return f"count {rule.count} is not 1 to {MOST_OCCURRENCES}"
    if (rule.interval > 1 or rule.count) and not rule.dtstart:
        return "an interval or a count needs dtstart"
    if rule.closes_at is not None and rule.opens_at is None:
        return "closes_at without opens_at"
    if rule.validity_days < 1:
        return "valid_to is before valid_from"
    return _days_fault(rule)


def _days_fault(rule: Rule) -> str:
    has_days = bool(rule.days or rule.month_days)
    if rule.frequency is None:
        if has_days or not (rule.valid_from and rule.valid_to):
            return "a schedule without freq needs valid_from and valid_to, and no days"
        return ""
    if not (has_days or rule.dtstart):
        return "a schedule needs byday, bymonthday or dtstart"
    if rule.frequency == "WEEKLY" and (rule.month_days or any(day.nth for day in rule.days)):
        return "weeks or days of the month need freq MONTHLY"
    if any(not 1 <= abs(day) <= 31 for day in rule.month_days):
        return "bymonthday is 1 to 31, or -1 to -31"
    return ""
