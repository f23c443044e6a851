"""Schedules: rules where they are clear, else the words that people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from functools import lru_cache
from typing import Any

from resources_db.hours import HoursError, Rule
from resources_db.importing.cleaning import CellDoubt, numbers, weekdays
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.hours_text import rules_in
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.models import Schedule
from resources_db.schedules import rule_of, schedule_of

RULE = ("freq", "interval", "byday", "bymonthday", "wkst", "opens_at", "closes_at", "dtstart",
        "until", "count", "valid_from", "valid_to")  # fmt: skip
NOT_COUNTED = ("byweekno", "byyearday")
WEEKLY, MONTHLY = "WEEKLY", "MONTHLY"
NOON = time(12)  # who opens before it and closes earlier has mixed up a.m. and p.m.


def shaped(draft: Draft, tally: Tally) -> Iterator[Record]:
    """The row; where it tells hours in words alone, one more for each rule they mean."""
    _older(draft)
    _days(draft)
    _times(draft)
    worded = not _is_rule(draft) and _put_into_words(draft)
    yield draft.record()
    text = draft.values.get("description", "")
    if text and not worded and not draft.values.keys() & set(RULE):
        yield from _from_text(draft, text, tally)


def rule_values(rule: Rule) -> dict[str, Any]:
    """The columns that a rule fills."""
    row = schedule_of(rule, id="", service_at_location_id="")
    found = {name: getattr(row, name) for name in RULE}
    return {name: value for name, value in found.items() if value not in (None, "")}


def _put_into_words(draft: Draft) -> bool:
    """Take the rule out of a row; whether words of ours had to take its place.

    What cannot be counted with is still told: `MO,TU 09:00-03:00`.
    """
    values = {name: draft.values.pop(name) for name in RULE if name in draft.values}
    times = [f"{values[name]:%H:%M}" for name in ("opens_at", "closes_at") if name in values]
    if not times or "description" in draft.values:
        return False
    days = values.get("byday") or values.get("freq", "")
    draft.values["description"] = f"{days} {'-'.join(times)}".strip()
    return True


def _from_text(draft: Draft, text: str, tally: Tally) -> Iterator[Record]:
    links = {name: value for name, value in draft.values.items() if name.endswith("_id")}
    for position, rule in enumerate(rules_in(text, tally)):
        id_ = f"{draft.id}#{position + 1}"
        yield draft.other("schedule", id_, **links, **rule_values(rule))


def _older(draft: Draft) -> None:
    """Versions 1 and 2: a weekday for each row, and holidays that may be `closed`."""
    values = draft.values
    weekday = values.pop("weekday", "")
    if weekday and "opens_at" in values:
        values.setdefault("byday", weekday)  # without a time nobody says that it is closed
    closed = values.pop("closed", "")
    if closed and _cleaned(draft, "closed", closed, numbers.yes_or_no):
        values.pop("opens_at", None)
        values.pop("closes_at", None)
    if "/" not in values.get("timezone", ""):
        values.pop("timezone", None)  # a number of hours cannot tell daylight saving


def _days(draft: Draft) -> None:
    values = draft.values
    for column in ("byday", "wkst"):
        if text := values.pop(column, ""):
            values[column] = _cleaned(draft, column, text, weekdays.codes)
    days = values.get("byday") or ""
    nth = any(char.isdigit() for char in days)
    if days and not values.get("freq"):
        values["freq"] = MONTHLY if nth else WEEKLY
    elif nth and values.get("freq") == WEEKLY:
        draft.doubt("freq", WEEKLY, f"{days} is a day of the month; read as MONTHLY")
        values["freq"] = MONTHLY
    for column in ("byday", "wkst"):
        if not values.get(column):
            values.pop(column, None)


def _times(draft: Draft) -> None:
    """Bounds that contradict each other say nothing."""
    values = draft.values
    if values.get("interval") == 0:
        values.pop("interval")
    if values.get("bymonthday"):
        values["bymonthday"] = ",".join(values["bymonthday"].replace(";", ",").split(","))


def _is_rule(draft: Draft) -> bool:
    """Whether the row tells hours that the hours engine can count with."""
    told = tuple((name, draft.values[name]) for name in RULE if name in draft.values)
    if not told:
        return False
    wrong = _wrong(told)
    if any(name in draft.values for name in NOT_COUNTED):
        wrong = "weeks and days of the year cannot be counted with"
    if wrong:
        shown = ", ".join(f"{name} {value}" for name, value in told)
        draft.doubt("freq", shown, f"{wrong}; kept as words, not as hours")
    return not wrong


@lru_cache(maxsize=4096)  # the same hours stand in many rows
def _wrong(told: tuple[tuple[str, Any], ...]) -> str:
    """Why the hours engine cannot count with these columns; empty where it can."""
    values = dict(told)
    opens, closes = values.get("opens_at"), values.get("closes_at")
    if opens and closes and closes < opens and opens < NOON:
        return f"closes at {closes:%H:%M}, before it opens at {opens:%H:%M}"
    try:
        rule = rule_of(Schedule(id="", **values))
    except (HoursError, ValueError) as error:
        return str(error)
    return "" if rule else "hours without a day or a date"


def _cleaned(draft: Draft, column: str, text: str, clean: Any) -> Any:
    try:
        return clean(text)
    except CellDoubt as doubt:
        draft.doubt(column, text, str(doubt))
        return doubt.kept
