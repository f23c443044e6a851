"""Between the schedule table and the rules that the hours engine reads."""

from __future__ import annotations

from typing import cast

from resources_db.hours import Day, Rule
from resources_db.hours.rule import WEEKDAYS, Frequency
from resources_db.models import Schedule


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


def rule_of(schedule: Schedule) -> Rule | None:
    """The rule of a table row; None for a row that is text only.

    Raises HoursError for a row that says nothing clear.
    """
    if not (schedule.freq or schedule.valid_from):
        return None
    return Rule(
        frequency=cast(Frequency | None, schedule.freq or None),
        days=tuple(Day.parse(day) for day in _items(schedule.byday)),
        month_days=tuple(int(day) for day in _items(schedule.bymonthday)),
        opens_at=schedule.opens_at,
        closes_at=schedule.closes_at,
        interval=schedule.interval,
        week_start=WEEKDAYS.index(schedule.wkst),
        dtstart=schedule.dtstart,
        until=schedule.until,
        count=schedule.count,
        valid_from=schedule.valid_from,
        valid_to=schedule.valid_to,
    )


def _items(text: str) -> list[str]:
    return text.split(",") if text else []
