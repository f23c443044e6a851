"""What a person asks of a place, against what the place states.

- A fact that the place denies (a women's shelter asked for men, photo ID where no ID is
  wanted) leaves it out.
- A fact that the place does not speak of keeps it, behind those that state it: most
  sources are silent, and a silent pantry is better than none. `missing` counts them.
- Opening hours are different: who asks for "open now" gets only what is surely open.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from resources_db.hours import LOCAL_TIME, Rule, Span, is_open, spans_on
from resources_db.search.facts import ANY_LANGUAGE, base_language

NOW, EVENING = "open_now", "open_evening"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OPENING = frozenset({NOW, EVENING, "open_today", "open_tomorrow"}) | {
    f"open_{name}" for name in WEEKDAYS
}
EVENING_BEGINS = time(17)
LANGUAGE = "language:"


def missing(facts: frozenset[str], filters: frozenset[str]) -> int | None:
    """How many of the filters a place is silent about; None when it denies one."""
    wanted = wanted_words(filters)
    if any(f"-{word}" in facts for word in wanted):
        return None
    return sum(not _states(facts, word) for word in wanted)


@lru_cache(maxsize=1024)
def wanted_words(filters: frozenset[str]) -> tuple[str, ...]:
    """The facts that filters ask for: all but those about opening."""
    return tuple(_word(name) for name in sorted(filters - OPENING))


def _word(name: str) -> str:
    if name.startswith(LANGUAGE):
        return LANGUAGE + base_language(name.removeprefix(LANGUAGE))
    return name


def _states(facts: frozenset[str], word: str) -> bool:
    return word in facts or (word.startswith(LANGUAGE) and ANY_LANGUAGE in facts)


def opens(
    rules: Sequence[Rule], filters: frozenset[str], at: datetime, holidays: Container[date]
) -> bool:
    """Whether the rules surely meet every opening filter."""
    if NOW in filters and not is_open(rules, at, holidays):
        return False
    return all(
        any(_is_still_open(span, moment) for span in spans_on(rules, moment.date(), holidays))
        for moment in moments(filters, at)
    )


def moments(filters: frozenset[str], at: datetime) -> list[datetime]:
    """For each day asked for: from when on that day it must still be open (local times)."""
    asked = filters & OPENING
    days = asked - {NOW, EVENING} or ({"open_today"} if EVENING in asked else set())
    local = at.astimezone(LOCAL_TIME)
    return [_earliest(name, EVENING in asked, local) for name in sorted(days)]


def _earliest(name: str, evening: bool, local: datetime) -> datetime:
    """From when on that day it must be open: now, its morning, or its evening."""
    ahead = _days_ahead(name, local.weekday())
    day = local.date() + timedelta(days=ahead)
    begins = datetime.combine(day, EVENING_BEGINS if evening else time(), tzinfo=LOCAL_TIME)
    return max(begins, local)


def _days_ahead(name: str, weekday: int) -> int:
    """Days from today to the day meant; a weekday's name means the next one, or today."""
    if name in ("open_today", "open_tomorrow"):
        return int(name == "open_tomorrow")
    return (WEEKDAYS.index(name.removeprefix("open_")) - weekday) % 7


def _is_still_open(span: Span, moment: datetime) -> bool:
    return span.certain and (span.closes_at or span.opens_at) > moment
