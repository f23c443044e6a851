"""Hours as bits, for the database to sieve with before the hours engine decides.

For each weekday a number with a bit for each hour, 1 << 9 for nine to ten. A set bit means
that a rule may hold then; a bit that is not set, that none does. Holidays, validity and
"every second week" are the engine's to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time

from resources_db.hours import Rule

COLUMNS = tuple(f"hours_{day}" for day in ("mo", "tu", "we", "th", "fr", "sa", "su"))
WHOLE_DAY = (1 << 24) - 1
EVERY_DAY = range(7)

Bits = tuple[str, int]  # a column, and the bits looked for in it


def hours_bits(rules: Iterable[Rule]) -> dict[str, int]:
    """The columns of an entry by name."""
    days = [0] * 7
    for rule in rules:
        for weekday, bits in _bits(rule):
            days[weekday] |= bits
    return dict(zip(COLUMNS, days, strict=True))


def this_hour(local: datetime) -> Bits:
    """The column of a local moment's day, and the bit of its hour."""
    return COLUMNS[local.weekday()], 1 << local.hour


def from_hour_on(local: datetime) -> Bits:
    """The column of a local moment's day, and the bits of its hour and of all that follow."""
    return COLUMNS[local.weekday()], WHOLE_DAY & -(1 << local.hour)


def after_hour(local: datetime) -> Bits:
    """The column of a local moment's day, and the bits of the hours after its own.

    What closes this hour still has a bit in the next, and what closed before has none.
    """
    return COLUMNS[local.weekday()], WHOLE_DAY & -(2 << local.hour)


def _bits(rule: Rule) -> Iterator[tuple[int, int]]:
    if rule.opens_at is None:
        return
    today, tomorrow = _span(rule.opens_at, rule.closes_at)
    for weekday in _weekdays(rule):
        yield weekday, today
        yield (weekday + 1) % 7, tomorrow


def _weekdays(rule: Rule) -> Iterable[int]:
    """On which weekdays a rule may hold."""
    if rule.frequency is None:
        return EVERY_DAY
    if rule.days:
        return {day.weekday for day in rule.days}
    weekly = rule.frequency == "WEEKLY" and rule.dtstart
    return (weekly.weekday(),) if weekly else EVERY_DAY


def _span(opens_at: time, closes_at: time | None) -> tuple[int, int]:
    """The hours of the day it opens, and of the next.

    One hour more than the rule says: in the night when clocks go forward, the hour that is
    left out is made up for by the next.
    """
    first, last = opens_at.hour, opens_at.hour + 1
    if closes_at is not None:
        overnight = 24 if closes_at <= opens_at else 0
        last = (closes_at.hour * 60 + closes_at.minute + 59) // 60 + overnight
    bits = (1 << (last + 1)) - (1 << first)
    return bits & WHOLE_DAY, bits >> 24
