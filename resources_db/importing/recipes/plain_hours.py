"""Rules → a short English text, for lists that tell hours by codes in columns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from resources_db.hours import Day, Rule

NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ORDINALS = {0: "", 1: "1st ", 2: "2nd ", 3: "3rd ", 4: "4th ", 5: "5th ", -1: "last "}
NOON_HOUR = 12


def in_words(rules: Iterable[Rule]) -> str:
    """`Mon, Tue 9 am-4 pm; 2nd Fri 3 pm-5:30 pm`: days with the same times together."""
    days_by_span: dict[str, list[str]] = {}
    for rule in rules:
        days_by_span.setdefault(_span(rule), []).extend(_day(day) for day in rule.days)
    return "; ".join(f"{', '.join(days)} {span}" for span, days in days_by_span.items())


def _day(day: Day) -> str:
    return f"{ORDINALS.get(day.nth, '')}{NAMES[day.weekday]}"


def _span(rule: Rule) -> str:
    opens = _clock(rule.opens_at) if rule.opens_at else ""
    return f"{opens}-{_clock(rule.closes_at)}" if rule.closes_at else f"from {opens}"


def _clock(at: time) -> str:
    hour = at.hour % NOON_HOUR or NOON_HOUR
    half = "am" if at.hour < NOON_HOUR else "pm"
    return f"{hour}:{at.minute:02} {half}" if at.minute else f"{hour} {half}"
