"""Rules, sorted beforehand so that a day's hours are found in a few steps.

A search asks thousands of places about the same days. Most have plain weekly rules: their
hours are laid out by weekday once. Only rules bound to dates are asked about each day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from resources_db.hours.moments import MINUTES_A_DAY
from resources_db.hours.recurrence import applies_on, is_valid_on
from resources_db.hours.rule import FOREVER, Rule

_Item = TypeVar("_Item")
ALL_YEARS = (FOREVER, True)


class Hours(NamedTuple):
    """Minutes after midnight; `closes` beyond 1440 is on the next day, None is not told.

    `is_sure` also on holidays: round the clock, or said of that very day.
    """

    opens: int
    closes: int | None
    is_sure: bool


class Timetable:
    """What rules say of each day."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._weekly: list[list[Hours]] = [[] for _ in range(7)]
        self._dated: list[list[Rule]] = [[] for _ in range(7)]
        for rule in rules:
            if _is_plain(rule):
                _add(self._weekly, rule, _hours_of(rule))
            else:
                _add(self._dated, rule, [rule])
        self._has_weekly = any(self._weekly)
        self.is_always_open = not any(self._dated) and all(map(_has_whole_day, self._weekly))

    def on(self, day: int) -> Sequence[Hours]:
        """The hours that begin on an ordinal day."""
        weekday = (day - 1) % 7
        weekly, dated = self._weekly[weekday], self._dated[weekday]
        if not dated:
            return weekly
        date_ = date.fromordinal(day)
        return _together(weekly, [rule for rule in dated if applies_on(rule, date_)])

    def speaks_of(self, day: int) -> bool:
        """Whether any rule is in force on a day: without one, nobody knows."""
        if self._has_weekly:
            return True
        date_ = date.fromordinal(day)
        regular = {rule for rules in self._dated for rule in rules if not rule.is_exception}
        return any(is_valid_on(rule, date_) for rule in regular) or any(
            applies_on(rule, date_) for rule in self._dated[(day - 1) % 7]
        )


@lru_cache(maxsize=4096)
def timetable_of(rules: tuple[Rule, ...]) -> Timetable:
    """The timetable of rules."""
    return Timetable(rules)


def _is_plain(rule: Rule) -> bool:
    """Whether it holds on its weekdays, week after week, for ever."""
    bounds = (rule.dtstart, rule.until, rule.count, rule.valid_from, rule.valid_to)
    return rule.frequency == "WEEKLY" and rule.opens_at is not None and not any(bounds)


def _add(week: list[list[_Item]], rule: Rule, items: Sequence[_Item]) -> None:
    """Put items on the weekdays on which a rule may apply."""
    for weekday in {day.weekday for day in rule.days} or range(7):
        week[weekday] += [item for item in items if item not in week[weekday]]


def _has_whole_day(day: Sequence[Hours]) -> bool:
    return any(hours.opens == 0 and hours.closes == MINUTES_A_DAY for hours in day)


def _together(weekly: Sequence[Hours], dated: Sequence[Rule]) -> Sequence[Hours]:
    """Of what applies to a day, that which is said most exactly of it."""
    least = min(map(_precedence, dated), default=ALL_YEARS)
    counting = [hours for rule in dated if _precedence(rule) == least for hours in _hours_of(rule)]
    return list(dict.fromkeys([*weekly, *counting])) if least == ALL_YEARS else counting


def _precedence(rule: Rule) -> tuple[int, bool]:
    return rule.validity_days, rule.opens_at is not None


def _hours_of(rule: Rule) -> list[Hours]:
    """The hours of a rule; none where it says closed."""
    if rule.opens_at is None:
        return []
    opens = rule.opens_at.hour * 60 + rule.opens_at.minute
    is_sure = rule.is_exception or rule.is_whole_day
    if rule.closes_at is None:
        return [Hours(opens, None, is_sure)]
    if rule.is_whole_day:
        return [Hours(0, MINUTES_A_DAY, is_sure)]
    closes = rule.closes_at.hour * 60 + rule.closes_at.minute
    return [Hours(opens, closes + (MINUTES_A_DAY if closes <= opens else 0), is_sure)]
