"""Days and times of day as Americans, databases and spreadsheets write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from resources_db.importing.cleaning.doubt import CellDoubt

ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?", re.S)
COMPACT_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)")
YEAR_FIRST = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
AMERICAN = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?:[ T].*)?", re.S)
SERIAL_DAY = re.compile(r"(\d{5})(?:\.\d+)?")
SPREADSHEET_EPOCH = date(1899, 12, 30)
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH_FIRST = re.compile(r"(?:[a-z]+,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})")
CENTURY = 100
TURN_OF_CENTURY = 70  # 69 is 2069, 70 is 1970
CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?:[:.](?P<second>\d\d)(?:\.\d+)?)?"
    r"\s*(?P<half>[ap])?\.?\s*m?\.?\s*(?P<zone>z|utc|[+-]\d\d(?::?\d\d)?)?",
    re.I,
)
MILITARY = re.compile(r"(\d{1,2})(\d\d)\s*(?:h|hrs|hours)?", re.I)
END_OF_DAY = time(23, 59)
WORDS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
NOON_HOUR, LAST_HOUR = 12, 24


def day(text: str) -> date:
    """2026-11-30, 11/30/2026, Nov 30, 2026, 30 November 2026, 20261130, 46356 (spreadsheet)."""
    found = _numeric_day(text) or _named_day(text.casefold())
    if found is None:
        raise CellDoubt("not a day; write it as 2026-11-30; left out")
    try:
        return date(*found)
    except ValueError:
        raise CellDoubt("no such day in the calendar; left out") from None


def instant(text: str) -> datetime:
    """A moment in UTC, without its zone as databases keep it; a day is its midnight."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return datetime.combine(day(text), time())
    return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found


def _numeric_day(text: str) -> tuple[int, int, int] | None:
    for form in (ISO_DAY, COMPACT_DAY, YEAR_FIRST):
        if match := form.fullmatch(text):
            return int(match[1]), int(match[2]), int(match[3])
    if match := AMERICAN.fullmatch(text):
        return _full_year(match[3]), int(match[1]), int(match[2])
    if match := SERIAL_DAY.fullmatch(text):
        found = SPREADSHEET_EPOCH + timedelta(days=int(match[1]))
        return found.year, found.month, found.day
    return None


def _full_year(text: str) -> int:
    year = int(text)
    if year >= CENTURY:
        return year
    return year + (1900 if year >= TURN_OF_CENTURY else 2000)


def _named_day(text: str) -> tuple[int, int, int] | None:
    if (match := MONTH_FIRST.fullmatch(text)) and (month := _month(match[1])):
        return int(match[3]), month, int(match[2])
    if (match := DAY_FIRST.fullmatch(text)) and (month := _month(match[2])):
        return int(match[3]), month, int(match[1])
    return None


def _month(name: str) -> int | None:
    return MONTHS.index(name[:3]) + 1 if name[:3] in MONTHS else None


def clock(text: str) -> time:
    """09:00, 9:00 AM, 9a, 0900, 9.30pm, noon; 24:00 is the end of the day.

    A time zone behind it is let go: hours are told in local time.
    """
    word = text.strip().casefold()
    if word in WORDS:
        return WORDS[word]
    if match := MILITARY.fullmatch(word):
        return _time(int(match[1]), int(match[2]))
    match = CLOCK.fullmatch(word)
    if not match:
        raise CellDoubt("not a time of day; write it as 09:00; left out")
    hour = _of_day(int(match["hour"]), match["half"])
    return _time(hour, int(match["minute"] or 0))


def _of_day(hour: int, half: str | None) -> int:
    """The hour of 24; 12 AM is midnight."""
    if half and not 1 <= hour <= NOON_HOUR:
        raise CellDoubt("not a time of day; write it as 09:00; left out")
    if half:
        return hour % NOON_HOUR + (NOON_HOUR if half.lower() == "p" else 0)
    return hour


def _time(hour: int, minute: int) -> time:
    if (hour, minute) == (LAST_HOUR, 0):
        return END_OF_DAY
    try:
        return time(hour, minute)
    except ValueError:
        raise CellDoubt("no such time of day; write it as 09:00; left out") from None
