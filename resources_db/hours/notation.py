"""The seed's way to write hours: `MO-FR 09:00-12:00,13:00-17:00; 2TU 18:00-`.

`24/7`, or parts joined by `;`: days (`MO`, `MO-FR`, `MO,WE`, `2TU` for the month's second
Tuesday, `-1FR` for its last Friday), a space, and spans joined by `,`. A span without its
second time: nobody says when it closes. A span may pass midnight (20:00-08:00).
"""

from __future__ import annotations

import re
from datetime import time

from resources_db.hours.rule import Day, HoursError, Rule

ALWAYS = "24/7"
END_OF_DAY = time(23, 59)
SPAN = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)?")


def parse_hours(text: str) -> tuple[Rule, ...]:
    """The rules that `text` means; none for an empty text; HoursError says what is wrong."""
    if not text.strip():
        return ()
    if text.strip() == ALWAYS:
        every_day = tuple(Day(weekday) for weekday in range(7))
        return (Rule(days=every_day, opens_at=time(0), closes_at=END_OF_DAY),)
    return tuple(rule for part in text.split(";") for rule in _part(part.strip()))


def _part(part: str) -> list[Rule]:
    days_text, _, spans_text = part.partition(" ")
    days = [day for item in days_text.split(",") for day in _days(item)]
    spans = [_span(item.strip()) for item in spans_text.split(",")]
    return [rule for opens, closes in spans for rule in _rules(days, opens, closes)]


def _days(item: str) -> list[Day]:
    first, dash, last = item.rpartition("-")
    if not dash or not first:
        return [Day.parse(item)]
    start, end = Day.parse(first), Day.parse(last)
    if start.nth or end.nth:
        raise HoursError(f"{item!r} is no range of weekdays: write MO-FR")
    length = (end.weekday - start.weekday) % 7 + 1
    return [Day((start.weekday + offset) % 7) for offset in range(length)]


def _span(text: str) -> tuple[time, time | None]:
    match = SPAN.fullmatch(text)
    if not match:
        raise HoursError(f"{text!r} is no span: write 09:00-17:00, or 09:00- without an end")
    opens_at, closes_at = match.groups()
    return _time(opens_at), _time(closes_at) if closes_at else None


def _time(text: str) -> time:
    if text == "24:00":
        return END_OF_DAY
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise HoursError(f"{text!r} is no time of day: write 00:00 to 23:59") from None


def _rules(days: list[Day], opens_at: time, closes_at: time | None) -> list[Rule]:
    weekly = tuple(day for day in days if not day.nth)
    monthly = tuple(day for day in days if day.nth)
    rules = []
    if weekly:
        rules.append(Rule("WEEKLY", weekly, opens_at=opens_at, closes_at=closes_at))
    if monthly:
        rules.append(Rule("MONTHLY", monthly, opens_at=opens_at, closes_at=closes_at))
    return rules
