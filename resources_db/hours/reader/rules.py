"""Statements → schedule rules; contradictions are not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resources_db.hours.reader.days import NO_DAYS, Days
from resources_db.hours.reader.opened import Opened, check, with_break, without
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.spans import Span
from resources_db.hours.reader.statements import Statement
from resources_db.hours.rule import Rule


def rules_of(statements: Sequence[Statement]) -> tuple[Rule, ...]:
    """The rules that say the same as all statements together."""
    opened: list[Opened] = []
    for statement in statements:
        if statement.is_open:
            opened += _opened(statement)
        elif statement.spans:
            opened = _shut(opened, statement)
    closed = [each.days for each in statements if not each.is_open and not each.spans and each.days]
    for days in closed:
        opened = [without(each, days) for each in opened]
    check(opened)
    found = [rule for each in _grouped(opened) for rule in _rules(each)]
    excepted = [statement.less for statement in statements if statement.less != NO_DAYS]
    _check_exceptions(excepted, opened)
    return tuple(dict.fromkeys([*found, *_closings([*closed, *excepted], found)]))


def _opened(statement: Statement) -> list[Opened]:
    """What a statement opens; holidays alone are no days."""
    if statement.days is None or statement.days == NO_DAYS:
        return []
    opened = Opened(statement.days, statement.spans)
    return [opened if statement.less == NO_DAYS else without(opened, statement.less)]


def _shut(opened: Sequence[Opened], statement: Statement) -> list[Opened]:
    """With a break in the day: in all that was said, or in the last of it."""
    untouched = 0 if statement.reach is None else len(opened) - statement.reach
    found = [
        part
        for each in opened[untouched:]
        for part in with_break(each, statement.days, statement.spans)
    ]
    if found == list(opened[untouched:]):
        raise NotUnderstood("closed when it is not open")
    return [*opened[:untouched], *found]


def _check_exceptions(excepted: Sequence[Days], opened: Sequence[Opened]) -> None:
    """A rule that closes a week of the month closes all of the day, other hours too."""
    for day in (day for days in excepted for day in days.days if day.nth):
        same = [each for each in opened if any(o.weekday == day.weekday for o in each.days.days)]
        if len(same) > 1:
            raise NotUnderstood("which of the hours are not on that week of the month?")


def _grouped(opened: Sequence[Opened]) -> list[Opened]:
    """Days with the same spans together: a table of seven days makes few rules."""
    days: dict[tuple[Span, ...], Days] = {}
    for each in opened:
        days[each.spans] = days.get(each.spans, NO_DAYS) | each.days
    return [Opened(together, spans) for spans, together in days.items()]


def _rules(opened: Opened) -> Iterator[Rule]:
    weekly = tuple(day for day in opened.days.days if not day.nth)
    monthly = tuple(day for day in opened.days.days if day.nth)
    for opens_at, closes_at in sorted(opened.spans, key=lambda span: span[0]):
        if weekly:
            yield Rule("WEEKLY", weekly, opens_at=opens_at, closes_at=closes_at)
        if monthly:
            yield Rule("MONTHLY", monthly, opens_at=opens_at, closes_at=closes_at)
        if opened.days.month_days:
            yield Rule("MONTHLY", (), opened.days.month_days, opens_at, closes_at)


def _closings(closed: Sequence[Days], rules: Sequence[Rule]) -> Iterator[Rule]:
    """Closed on a week of the month, where a weekly rule would say open."""
    weekly = {day.weekday for rule in rules for day in rule.days if not day.nth}
    for days in closed:
        nths = tuple(day for day in days.days if day.nth and day.weekday in weekly)
        if nths:
            yield Rule("MONTHLY", nths)
        if days.month_days:
            yield Rule("MONTHLY", (), days.month_days)
