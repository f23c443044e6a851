"""Tokens → days: "Mon-Fri", "M/W/F", "2nd & 4th Tuesday of the month", "Fri2nd"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

from resources_db.hours.reader.cursor import Cursor
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.tokens import Kind, Token
from resources_db.hours.reader.weekdays import weekdays_in
from resources_db.hours.rule import Day

ALL_DAYS = tuple(Day(weekday) for weekday in range(7))
WORK_DAYS, WEEKEND = ALL_DAYS[:5], ALL_DAYS[5:]
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
    "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5, "ultim": -1,
}  # fmt: skip
_Item = TypeVar("_Item")
_BEGINS_DAYS = (Kind.DAY, Kind.DAILY, Kind.ORDINAL, Kind.EVERY, Kind.HOLIDAYS)


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week or of the month's weeks; `month_days` are days of the month (1-31)."""

    days: tuple[Day, ...] = ()
    month_days: tuple[int, ...] = ()

    def __or__(self, other: Days) -> Days:
        return Days(_each(self.days, other.days), _each(self.month_days, other.month_days))


NO_DAYS = Days()


def _each(first: tuple[_Item, ...], second: tuple[_Item, ...]) -> tuple[_Item, ...]:
    return tuple(dict.fromkeys(first + second))


def begins_days(cursor: Cursor, ahead: int = 0) -> bool:
    """Whether days stand here."""
    return cursor.sees(*_BEGINS_DAYS, ahead=ahead)


def read_days(cursor: Cursor) -> Days:
    """All days from here on, joined by commas."""
    found = _group(cursor)
    while cursor.sees(Kind.COMMA):
        place = cursor.place
        cursor.skip(Kind.COMMA, Kind.FILLER)
        if not begins_days(cursor):
            cursor.place = place
            break
        found |= _group(cursor)
    return found


def _group(cursor: Cursor) -> Days:
    every = cursor.take(Kind.EVERY) is not None
    cursor.skip(Kind.FILLER)
    if daily := cursor.take(Kind.DAILY):
        return Days(_daily(daily.text))
    if cursor.take(Kind.HOLIDAYS):
        return NO_DAYS  # the engine knows them: usual hours are not sure on those days
    if cursor.sees(Kind.ORDINAL):
        return _of_month(cursor, every=every)
    return Days(_weekly(cursor))


def _daily(text: str) -> tuple[Day, ...]:
    if "end" in text or "fin" in text:
        return WEEKEND
    is_work = re.match(r"week\s*-?\s*day|entre", text)
    return WORK_DAYS if is_work else ALL_DAYS


def _weekly(cursor: Cursor) -> tuple[Day, ...]:
    token = cursor.need(Kind.DAY)
    first = _named(token)
    if (nth := cursor.token) and nth.kind is Kind.ORDINAL and nth.start == token.end:
        cursor.take(Kind.ORDINAL)
        return tuple(Day(day.weekday, _weekday_nth(nth)) for day in first)
    if not (cursor.sees(Kind.DASH) and cursor.sees(Kind.DAY, Kind.ORDINAL, ahead=1)):
        return first
    cursor.take(Kind.DASH)
    days = _range(first, _named(cursor.need(Kind.DAY)))
    if cursor.sees(Kind.DASH) and begins_days(cursor, 1):
        raise NotUnderstood("M-W-F is a range and a list")
    return days


def _named(token: Token) -> tuple[Day, ...]:
    return tuple(Day(weekday) for weekday in weekdays_in(token.text))


def _range(first: tuple[Day, ...], last: tuple[Day, ...]) -> tuple[Day, ...]:
    if len(first) > 1 or len(last) > 1 or first == last:
        raise NotUnderstood("no range of days")
    start, end = first[0].weekday, last[0].weekday
    return tuple(Day((start + ahead) % 7) for ahead in range((end - start) % 7 + 1))


def _of_month(cursor: Cursor, *, every: bool) -> Days:
    nths = [cursor.need(Kind.ORDINAL)]
    while cursor.sees(Kind.COMMA) and _next_ordinal_joins(cursor):
        cursor.skip(Kind.COMMA, Kind.FILLER)
        nths.append(cursor.need(Kind.ORDINAL))
    cursor.skip(Kind.FILLER)
    if cursor.take(Kind.OF_MONTH):
        return Days(month_days=tuple(map(_month_day, nths)))
    weekdays = _same_month_weekdays(cursor)
    of_month = cursor.take(Kind.OF_MONTH) is not None
    if len(weekdays) > 1 and not of_month:
        raise NotUnderstood("does the week of the month hold for the other days too?")
    if every and not of_month and [_nth(nth) in (2, 3, 4) for nth in nths] == [True]:
        raise NotUnderstood("every second Tuesday may be every other week")
    return Days(tuple(Day(day.weekday, _weekday_nth(nth)) for nth in nths for day in weekdays))


def _next_ordinal_joins(cursor: Cursor) -> bool:
    ahead = 1
    while cursor.sees(Kind.COMMA, Kind.FILLER, ahead=ahead):
        ahead += 1
    return cursor.sees(Kind.ORDINAL, ahead=ahead)


def _same_month_weekdays(cursor: Cursor) -> tuple[Day, ...]:
    days = _named(cursor.need(Kind.DAY))
    while cursor.sees(Kind.COMMA) and cursor.sees(Kind.DAY, ahead=1):
        cursor.take(Kind.COMMA)
        days += _named(cursor.need(Kind.DAY))
    if cursor.sees(Kind.DASH) and begins_days(cursor, 1):
        raise NotUnderstood("a range of days in one week of the month")
    return days


def _nth(token: Token) -> int:
    digits = re.match(r"\d+", token.text)
    if digits:
        return int(digits.group())
    return next(n for stem, n in _ORDINALS.items() if token.text.startswith(stem))


def _weekday_nth(token: Token) -> int:
    nth = _nth(token)
    if nth not in (-1, 1, 2, 3, 4, 5):
        raise NotUnderstood("no month has so many weeks")
    return nth


def _month_day(token: Token) -> int:
    day = _nth(token)
    if not 1 <= day <= 31 or not token.text[0].isdigit():
        raise NotUnderstood("no day of the month")
    return day
