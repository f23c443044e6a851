"""Between the schedule table and the rules that the hours engine reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from functools import lru_cache
from operator import attrgetter
from typing import Any, cast, get_args

from resources_db.hours import Day, HoursError, Rule
from resources_db.hours.rule import WEEKDAYS, Frequency
from resources_db.models import Schedule
from resources_db.models.schedule import TIMEZONE

MONDAY = WEEKDAYS[0]


def schedule_of(rule: Rule, *, id: str, service_at_location_id: str) -> Schedule:  # noqa: A002
    """The table row of a rule."""
    return Schedule(
        id=id,
        service_at_location_id=service_at_location_id,
        freq=rule.frequency or "",
        interval=rule.interval,
        byday=",".join(str(day) for day in rule.days),
        bymonthday=",".join(str(day) for day in rule.month_days),
        wkst=WEEKDAYS[rule.week_start],
        opens_at=rule.opens_at,
        closes_at=rule.closes_at,
        dtstart=rule.dtstart,
        until=rule.until,
        count=rule.count,
        valid_from=rule.valid_from,
        valid_to=rule.valid_to,
    )


def rules_of(schedules: Iterable[Schedule]) -> list[Rule]:
    """The rules of a listing's schedules; none at all where one of them is unclear.

    Half-known hours would show a place as closed while the other half has it open.
    """
    try:
        return [rule for each in schedules if (rule := rule_of(each))]
    except HoursError:
        return []


def rule_of(schedule: Schedule) -> Rule | None:
    """The rule of a table row; None for a row that is text only.

    Raises HoursError for a row that says nothing clear.
    """
    if not (schedule.freq or schedule.valid_from or schedule.opens_at):
        return None
    if schedule.byweekno or schedule.byyearday or schedule.timezone not in ("", TIMEZONE):
        raise HoursError("weeks and days of the year, and other time zones, are not read")
    try:
        return _rule(*_TOLD(schedule))
    except ValueError as error:
        raise HoursError(str(error)) from None


_TOLD = attrgetter(
    *("freq", "byday", "bymonthday", "wkst", "opens_at", "closes_at", "interval", "dtstart"),
    *("until", "count", "valid_from", "valid_to"),
)


@lru_cache(maxsize=4096)
def _rule(
    freq: str,
    byday: str,
    bymonthday: str,
    wkst: str,
    opens_at: time | None,
    closes_at: time | None,
    interval: int | None,
    *validity: Any,
) -> Rule:
    """Most places keep one of some hundred rules."""
    if freq not in ("", *get_args(Frequency)):
        raise HoursError(f"freq {freq!r} is neither WEEKLY nor MONTHLY")
    dtstart, until, count, valid_from, valid_to = validity
    return Rule(
        frequency=cast(Frequency | None, freq or None),
        days=tuple(Day.parse(day) for day in _items(byday)),
        month_days=tuple(int(day) for day in _items(bymonthday)),
        opens_at=opens_at,
        closes_at=closes_at,
        interval=interval or 1,
        week_start=WEEKDAYS.index(wkst or MONDAY),
        dtstart=dtstart,
        until=until,
        count=count,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _items(text: str) -> list[str]:
    return [item.strip() for item in text.split(",") if item.strip()]
