"""Is it open? Rules and a moment → open, closed or unknown, never a guess."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from resources_db.hours.moments import Moment, local_moment
from resources_db.hours.public_holidays import HOLIDAYS
from resources_db.hours.rule import Rule
from resources_db.hours.spans import Span, Stretch, spans_on, stretches_on
from resources_db.hours.timetable import Timetable, timetable_of

State = Literal["open", "closed", "unknown"]
Reason = Literal["", "no_schedule", "seasonal", "holiday", "no_closing_time"]
A_WEEK_AND_MORE = 8  # days; what is open for longer has no closing time worth telling
LOOK_AHEAD_DAYS = 62  # two months hold the next "second Tuesday", holiday or not


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether it is open at a moment; times are aware, in America/New_York.

    `until` with open (None: for more than a week); `next_opens_at` otherwise, where known;
    `reason` says why a state is unknown.
    """

    state: State
    until: datetime | None = None
    next_opens_at: datetime | None = None
    reason: Reason = ""


@dataclass(frozen=True, slots=True)
class DayOpening:
    """What is known about one local day."""

    day: date
    state: State
    spans: tuple[Span, ...] = ()
    reason: Reason = ""


def opening_at(
    rules: Sequence[Rule],
    at: datetime,
    *,
    seasonal: bool = False,
    holidays: Container[date] = HOLIDAYS,
) -> Opening:
    """The state at `at` (aware; ValueError otherwise).

    Seasonal places are unknown, and places without a rule that is in force, whatever the
    clock says.
    """
    now = local_moment(at)
    if seasonal or not rules:
        return Opening("unknown", reason="seasonal" if seasonal else "no_schedule")
    calendar = Calendar(timetable_of(tuple(rules)), holidays)
    if calendar.timetable.is_always_open:
        return Opening("open")
    holding = [stretch for stretch in calendar.around(now) if stretch.holds(now)]
    if sure := [each.closes for each in holding if each.certain and each.closes]:
        return Opening("open", until=calendar.until(max(sure)))
    upcoming = calendar.next_opening(now)
    if holding:
        reason: Reason = "no_closing_time" if holding[0].certain else "holiday"
        return Opening("unknown", next_opens_at=upcoming, reason=reason)
    if not calendar.timetable.speaks_of(now.local.toordinal()):
        return Opening("unknown", next_opens_at=upcoming, reason="no_schedule")
    return Opening("closed", next_opens_at=upcoming)


def opening_on(
    rules: Sequence[Rule],
    day: date,
    *,
    seasonal: bool = False,
    holidays: Container[date] = HOLIDAYS,
) -> DayOpening:
    """The state of a whole local day: open where any span of it is sure."""
    if seasonal or not rules:
        return DayOpening(day, "unknown", reason="seasonal" if seasonal else "no_schedule")
    spans = spans_on(rules, day, holidays)
    if not spans:
        if timetable_of(tuple(rules)).speaks_of(day.toordinal()):
            return DayOpening(day, "closed")
        return DayOpening(day, "unknown", reason="no_schedule")
    if any(span.certain for span in spans):
        return DayOpening(day, "open", spans)
    return DayOpening(day, "unknown", spans, reason="holiday")


def next_opening(
    rules: Sequence[Rule], at: datetime, holidays: Container[date] = HOLIDAYS
) -> datetime | None:
    """The first moment after `at` at which it surely opens; None within two months."""
    return Calendar(timetable_of(tuple(rules)), holidays).next_opening(local_moment(at))


def is_open(rules: Sequence[Rule], at: datetime, holidays: Container[date] = HOLIDAYS) -> bool:
    """Whether the rules say for sure that it is open at `at`."""
    return Calendar(timetable_of(tuple(rules)), holidays).is_open(local_moment(at))


@dataclass(frozen=True, slots=True)
class Calendar:
    """A timetable laid out over local days."""

    timetable: Timetable
    holidays: Container[date]

    def around(self, now: Moment) -> Iterator[Stretch]:
        """What may hold at a moment: yesterday's stretches may last past midnight."""
        today = now.local.toordinal()
        yield from stretches_on(self.timetable, today - 1, self.holidays)
        yield from stretches_on(self.timetable, today, self.holidays)

    def is_open(self, now: Moment) -> bool:
        """Whether it is surely open."""
        return any(_is_sure(stretch, now) for stretch in self.around(now))

    def until(self, end: Moment) -> datetime | None:
        """When the stretches that join up with `end` are over; None when not in a week."""
        last = end.local.toordinal() + A_WEEK_AND_MORE
        while end.local.toordinal() <= last:
            later = [each.closes for each in self.around(end) if _is_sure(each, end)]
            if not later:
                return end.local
            end = max(closes for closes in later if closes)
        return None

    def next_opening(self, now: Moment) -> datetime | None:
        """The first sure opening after a moment."""
        today = now.local.toordinal()
        for day in range(today, today + LOOK_AHEAD_DAYS + 1):
            if not self.timetable.on(day):
                continue
            for stretch in stretches_on(self.timetable, day, self.holidays):
                if stretch.certain and stretch.opens.seconds > now.seconds:
                    return stretch.opens.local
        return None


def _is_sure(stretch: Stretch, now: Moment) -> bool:
    return stretch.certain and stretch.closes is not None and stretch.holds(now)
