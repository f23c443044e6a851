"""Rules → spans of time on one day, in America/New_York with its daylight saving."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from resources_db.hours.moments import LOCAL_TIME, Moment, moment_at
from resources_db.hours.public_holidays import HOLIDAYS
from resources_db.hours.rule import Rule
from resources_db.hours.timetable import Timetable, timetable_of

EVENING_BEGINS = time(17)


@dataclass(frozen=True, slots=True)
class Span:
    """From `opens_at` up to `closes_at` (aware; None: nobody says when).

    Not `certain`: the day is a public holiday, and the source does not speak of it.
    """

    opens_at: datetime
    closes_at: datetime | None
    certain: bool = True


class Stretch(NamedTuple):
    """A span as the engine compares it."""

    opens: Moment
    closes: Moment | None
    certain: bool

    def holds(self, now: Moment) -> bool:
        """Whether `now` is in it; without a closing time, up to the end of its day."""
        if now.seconds < self.opens.seconds:
            return False
        if self.closes is None:
            return self.opens.local.date() == now.local.date()
        return now.seconds < self.closes.seconds


def spans_on(
    rules: Sequence[Rule], day: date, holidays: Container[date] = HOLIDAYS
) -> tuple[Span, ...]:
    """The spans that begin on a local `day`, in order of time."""
    found = stretches_on(timetable_of(tuple(rules)), day.toordinal(), holidays)
    return tuple(
        Span(each.opens.local, each.closes.local if each.closes else None, each.certain)
        for each in found
    )


def stretches_on(timetable: Timetable, day: int, holidays: Container[date]) -> Sequence[Stretch]:
    """The stretches that begin on an ordinal day, in order of time."""
    found = [
        Stretch(
            moment_at(day, hours.opens),
            None if hours.closes is None else moment_at(day, hours.closes),
            hours.is_sure or date.fromordinal(day) not in holidays,
        )
        for hours in timetable.on(day)
    ]
    # The night that clocks go forward, 2:30 comes after 3:00.
    return sorted(found, key=lambda each: each.opens.seconds) if len(found) > 1 else found


def opens_in(spans: Sequence[Span], begins: datetime, ends: datetime | None = None) -> bool:
    """Whether one of the spans is surely open between two aware moments (None: ever after).

    A span that nobody says the end of counts by its beginning.
    """
    return any(
        span.certain
        and (span.closes_at or span.opens_at).timestamp() > begins.timestamp()
        and (ends is None or span.opens_at.timestamp() < ends.timestamp())
        for span in spans
    )


def is_open_in_evening(spans: Sequence[Span], day: date) -> bool:
    """Whether one of a day's spans is surely open at 17:00 or later."""
    return opens_in(spans, datetime.combine(day, EVENING_BEGINS, tzinfo=LOCAL_TIME))
