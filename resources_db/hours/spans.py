"""Rules → spans of time on one day, in America/New_York with its daylight saving."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from resources_db.hours.public_holidays import HOLIDAYS
from resources_db.hours.recurrence import applies_on
from resources_db.hours.rule import Rule

LOCAL_TIME = ZoneInfo("America/New_York")
MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Span:
    """From `opens_at` up to `closes_at` (aware; None: nobody says when).

    Not `certain`: the day is a public holiday, and the source does not speak of it.
    """

    opens_at: datetime
    closes_at: datetime | None
    certain: bool = True


def spans_on(
    rules: Sequence[Rule], day: date, holidays: Container[date] = HOLIDAYS
) -> tuple[Span, ...]:
    """The spans that begin on a local `day`, in order of time."""
    todays = [rule for rule in rules if applies_on(rule, day)]
    exceptions = [rule for rule in todays if rule.is_exception]
    spans = [
        _span(rule, day, certain=bool(exceptions) or rule.is_whole_day or day not in holidays)
        for rule in exceptions or todays
    ]
    found = {span for span in spans if span}
    return tuple(sorted(found, key=lambda span: span.opens_at.astimezone(UTC)))


def _span(rule: Rule, day: date, *, certain: bool) -> Span | None:
    if rule.opens_at is None:
        return None
    opens_at = datetime.combine(day, rule.opens_at, tzinfo=LOCAL_TIME)
    return Span(opens_at, _closing(rule, day), certain)


def _closing(rule: Rule, day: date) -> datetime | None:
    if rule.opens_at is None or rule.closes_at is None:
        return None
    if rule.is_whole_day:
        return datetime.combine(day + timedelta(days=1), MIDNIGHT, tzinfo=LOCAL_TIME)
    overnight = timedelta(days=1 if rule.closes_at <= rule.opens_at else 0)
    return datetime.combine(day + overnight, rule.closes_at, tzinfo=LOCAL_TIME)
