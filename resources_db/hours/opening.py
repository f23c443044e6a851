"""Is it open? Rules and a moment → open, closed or unknown, never a guess."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import Literal

from resources_db.hours.rule import Rule
from resources_db.hours.spans import LOCAL_TIME, Span, spans_on

State = Literal["open", "closed", "unknown"]
Reason = Literal["", "no_schedule", "seasonal", "holiday", "no_closing_time"]
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


def opening_at(rules: Sequence[Rule], at: datetime, *, seasonal: bool = False) -> Opening:
    """The state at `at` (aware; ValueError otherwise).

    Seasonal places and places without rules are unknown, whatever the clock says.
    """
    local = _local(at)
    if seasonal or not rules:
        return Opening("unknown", reason="seasonal" if seasonal else "no_schedule")
    now = [span for span in _around(rules, local) if _holds(span, local)]
    if sure := [span for span in now if span.certain and span.closes_at]:
        return Opening("open", until=_until(rules, sure))
    upcoming = _next_opening(rules, local)
    if not now:
        return Opening("closed", next_opens_at=upcoming)
    reason: Reason = "no_closing_time" if now[0].certain else "holiday"
    return Opening("unknown", next_opens_at=upcoming, reason=reason)


def opening_on(rules: Sequence[Rule], day: date, *, seasonal: bool = False) -> DayOpening:
    """The state of a whole local day: open where any span of it is sure."""
    if seasonal or not rules:
        return DayOpening(day, "unknown", reason="seasonal" if seasonal else "no_schedule")
    spans = spans_on(rules, day)
    if not spans:
        return DayOpening(day, "closed")
    if any(span.certain for span in spans):
        return DayOpening(day, "open", spans)
    return DayOpening(day, "unknown", spans, reason="holiday")


def is_open(rules: Sequence[Rule], at: datetime) -> bool:
    """Whether the rules say for sure that it is open at `at`."""
    local = _local(at)
    return any(
        span.certain and span.closes_at and _holds(span, local) for span in _around(rules, local)
    )


def _local(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return at.astimezone(LOCAL_TIME)


def _around(rules: Sequence[Rule], local: datetime) -> Iterator[Span]:
    # Yesterday's spans may last past midnight.
    today = local.date()
    return chain(spans_on(rules, today - timedelta(days=1)), spans_on(rules, today))


def _holds(span: Span, moment: datetime) -> bool:
    # Compared in UTC: in one zone Python compares wall clocks, wrong on the day it changes.
    if _utc(moment) < _utc(span.opens_at):
        return False
    if span.closes_at is None:
        return span.opens_at.date() == moment.date()
    return _utc(moment) < _utc(span.closes_at)


def _until(rules: Sequence[Rule], now: Sequence[Span]) -> datetime | None:
    """When the last of the spans that join up ends; None when they never stop."""
    end = max((span.closes_at for span in now if span.closes_at), key=_utc)
    for _ in range(8):
        joined = [
            span.closes_at
            for span in _around(rules, end)
            if span.certain and span.closes_at and _holds(span, end)
        ]
        if not joined:
            return end
        end = max(joined, key=_utc)
    return None


def _next_opening(rules: Sequence[Rule], local: datetime) -> datetime | None:
    for ahead in range(LOOK_AHEAD_DAYS + 1):
        for span in spans_on(rules, local.date() + timedelta(days=ahead)):
            if span.certain and _utc(span.opens_at) > _utc(local):
                return span.opens_at
    return None


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
