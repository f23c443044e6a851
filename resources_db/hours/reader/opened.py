"""Days with their spans: take days out, take a break out, find contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import combinations

from resources_db.hours.reader.days import NO_DAYS, Days
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.spans import Span


@dataclass(frozen=True, slots=True)
class Opened:
    """Days and the spans on each of them."""

    days: Days
    spans: tuple[Span, ...]


def without(opened: Opened, closed: Days) -> Opened:
    """Less the days on which it is closed. A week of the month stays in "every Monday"."""
    whole_weekdays = {day.weekday for day in closed.days if not day.nth}
    left = Days(
        tuple(
            day
            for day in opened.days.days
            if day.weekday not in whole_weekdays and day not in closed.days
        ),
        tuple(day for day in opened.days.month_days if day not in closed.month_days),
    )
    if left == NO_DAYS:
        raise NotUnderstood("open and closed on the same days")
    return Opened(left, opened.spans)


def with_break(opened: Opened, days: Days | None, gaps: Sequence[Span]) -> Iterator[Opened]:
    """Less a break, on `days` (None: on all of them)."""
    if days is None:
        yield Opened(opened.days, _less(opened.spans, gaps))
        return
    if opened.days.month_days or any(day.nth for day in days.days) or days.month_days:
        raise NotUnderstood("a break on some days of the month")
    hit = tuple(day for day in opened.days.days if day in days.days)
    missed = tuple(day for day in opened.days.days if day not in days.days)
    if hit:
        yield Opened(Days(hit), _less(opened.spans, gaps))
    if missed:
        yield Opened(Days(missed), opened.spans)


def _less(spans: tuple[Span, ...], gaps: Sequence[Span]) -> tuple[Span, ...]:
    for gap in gaps:
        spans = tuple(part for span in spans for part in _minus(span, gap))
    return spans


def _minus(span: Span, gap: Span) -> Iterator[Span]:
    (opens, closes), (begins, ends) = span, gap
    if closes is None or ends is None or closes <= opens or ends <= begins:
        raise NotUnderstood("a break without an end, or in the night")
    if ends <= opens or closes <= begins:
        yield span
        return
    if opens < begins:
        yield opens, begins
    if ends < closes:
        yield ends, closes


def check(opened: Sequence[Opened]) -> None:
    """Spans of a day must not overlap: one of them may replace the other."""
    if not all(each.spans for each in opened):
        raise NotUnderstood("closed all the time that it is open")
    for each in opened:
        if any(_overlap(*pair) for pair in combinations(each.spans, 2)):
            raise NotUnderstood("times that overlap")
    for one, other in combinations(opened, 2):
        if set(one.spans) == set(other.spans) or not _meet(one.days, other.days):
            continue
        if any(_overlap(mine, theirs) for mine in one.spans for theirs in other.spans):
            raise NotUnderstood("different times for one day")


def _meet(one: Days, other: Days) -> bool:
    """Whether they may fall on one date."""
    if one.month_days or other.month_days:
        return True
    return any(
        mine.weekday == theirs.weekday and _same_week(mine.nth, theirs.nth)
        for mine in one.days
        for theirs in other.days
    )


def _same_week(one: int, other: int) -> bool:
    return one == other or 0 in (one, other) or (-1 in (one, other) and max(one, other) >= 4)


def _overlap(one: Span, other: Span) -> bool:
    return _minutes(one[0]) < _end(other) and _minutes(other[0]) < _end(one)


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _end(span: Span) -> int:
    opens, closes = span
    if closes is None:
        return 24 * 60
    return _minutes(closes) + (24 * 60 if closes <= opens else 0)
