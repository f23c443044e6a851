"""Is it open? Rules and a moment → open, closed or unknown, never a guess."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Literal

from resources_db.hours.public_holidays import HOLIDAYS
from resources_db.hours.rule import Rule
from resources_db.hours.spans import LOCAL_TIME, Span, spans_on

State = Literal["open", "closed", "unknown"]
Reason = Literal["", "no_schedule", "seasonal", "holiday", "no_closing_time"]
ONE_DAY = timedelta(days=1)
LOOK_AHEAD_DAYS = 62  # two months hold the next "second Tuesday", holiday or not


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether it is open at a moment; times are aware, in America/New_York.

    `until` with open (None: round the clock); `next_opens_at` otherwise, where known;
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

    Seasonal places and places without rules are unknown, whatever the clock says.
    """
    local = _local(at)
    if seasonal or not rules:
        return Opening("unknown", reason="seasonal" if seasonal else "no_schedule")
    calendar = Calendar(rules, holidays)
    now = [span for span in calendar.around(local) if _holds(span, local)]
    if sure := [span.closes_at for span in now if span.certain and span.closes_at]:
        return Opening("open", until=calendar.until(max(sure, key=_utc)))
    upcoming = calendar.next_opening(local)
    if not now:
        return Opening("closed", next_opens_at=upcoming)
    reason: Reason = "no_closing_time" if now[0].certain else "holiday"
    return Opening("unknown", next_opens_at=upcoming, reason=reason)


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
        return DayOpening(day, "closed")
    if any(span.certain for span in spans):
        return DayOpening(day, "open", spans)
    return DayOpening(day, "unknown", spans, reason="holiday")


def is_open(rules: Sequence[Rule], at: datetime, holidays: Container[date] = HOLIDAYS) -> bool:
    """Whether the rules say for sure that it is open at `at`."""
    local = _local(at)
    return any(_is_sure(span, local) for span in Calendar(rules, holidays).around(local))


@dataclass(frozen=True, slots=True)
class Calendar:
    """Rules laid out over local days."""

    rules: Sequence[Rule]
    holidays: Container[date]

    def around(self, moment: datetime) -> Iterator[Span]:
        """What may hold at a local moment: yesterday's spans may last past midnight."""
        today = moment.date()
        return chain(self._on(today - ONE_DAY), self._on(today))

    def until(self, end: datetime) -> datetime | None:
        """When the spans that join up with `end` are over; None when they never are."""
        for _ in range(8):
            sure = (span for span in self.around(end) if _is_sure(span, end))
            later = [span.closes_at for span in sure if span.closes_at]
            if not later:
                return end
            end = max(later, key=_utc)
        return None

    def next_opening(self, moment: datetime) -> datetime | None:
        """The first sure opening after a local moment."""
        for ahead in range(LOOK_AHEAD_DAYS + 1):
            for span in self._on(moment.date() + ahead * ONE_DAY):
                if span.certain and _utc(span.opens_at) > _utc(moment):
                    return span.opens_at
        return None

    def _on(self, day: date) -> tuple[Span, ...]:
        return spans_on(self.rules, day, self.holidays)


def _is_sure(span: Span, moment: datetime) -> bool:
    return span.certain and span.closes_at is not None and _holds(span, moment)


def _local(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return at.astimezone(LOCAL_TIME)


def _holds(span: Span, moment: datetime) -> bool:
    # Compared in UTC: in one zone Python compares wall clocks, wrong on the day it changes.
    if _utc(moment) < _utc(span.opens_at):
        return False
    if span.closes_at is None:
        return span.opens_at.date() == moment.date()
    return _utc(moment) < _utc(span.closes_at)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
