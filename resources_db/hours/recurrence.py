"""On which days a rule applies (RFC 5545's WEEKLY and MONTHLY)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from resources_db.hours.rule import Rule


def applies_on(rule: Rule, day: date) -> bool:
    """Whether the rule has an occurrence on `day` (a local date)."""
    if not is_valid_on(rule, day):
        return False
    if not _within(rule.dtstart, day, rule.until):
        return False
    if rule.frequency is None:
        return True
    if rule.count is not None:
        return day in _counted(rule)
    return _weekly(rule, day) if rule.frequency == "WEEKLY" else _monthly(rule, day)


def is_valid_on(rule: Rule, day: date) -> bool:
    """Whether the rule is in force on `day`, be it open or closed by it."""
    return _within(rule.valid_from, day, rule.valid_to)


def _within(first: date | None, day: date, last: date | None) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


def _weekly(rule: Rule, day: date) -> bool:
    weekdays = {each.weekday for each in rule.days}
    if not weekdays and rule.dtstart:
        weekdays = {rule.dtstart.weekday()}
    if day.weekday() not in weekdays:
        return False
    if rule.interval == 1 or rule.dtstart is None:
        return True
    weeks = _week_start(day, rule.week_start) - _week_start(rule.dtstart, rule.week_start)
    return weeks.days // 7 % rule.interval == 0


def _week_start(day: date, first_weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def _monthly(rule: Rule, day: date) -> bool:
    if rule.interval > 1 and rule.dtstart:
        months = (day.year - rule.dtstart.year) * 12 + day.month - rule.dtstart.month
        if months % rule.interval:
            return False
    if not rule.days and not rule.month_days and rule.dtstart:
        return day.day == rule.dtstart.day
    return _on_month_day(rule, day) and _on_nth_weekday(rule, day)


def _on_month_day(rule: Rule, day: date) -> bool:
    last = monthrange(day.year, day.month)[1]
    return not rule.month_days or bool({day.day, day.day - last - 1} & set(rule.month_days))


def _on_nth_weekday(rule: Rule, day: date) -> bool:
    last = monthrange(day.year, day.month)[1]
    nths = {0, (day.day - 1) // 7 + 1, -((last - day.day) // 7 + 1)}
    same = [each for each in rule.days if each.weekday == day.weekday()]
    return not rule.days or any(each.nth in nths for each in same)


@lru_cache(maxsize=256)
def _counted(rule: Rule) -> frozenset[date]:
    # Counting occurrences needs them all from the first on: the library's work.
    assert rule.dtstart is not None  # noqa: S101 - Rule refuses a count without dtstart
    occurrences = rrule(
        WEEKLY if rule.frequency == "WEEKLY" else MONTHLY,
        dtstart=datetime.combine(rule.dtstart, time()),
        interval=rule.interval,
        wkst=rule.week_start,
        count=rule.count,
        byweekday=[weekday(day.weekday, day.nth or None) for day in rule.days] or None,
        bymonthday=rule.month_days or None,
    )
    return frozenset(moment.date() for moment in occurrences)
