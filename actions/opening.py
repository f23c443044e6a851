"""When places are open, as replies. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from actions.facts import by_phone, names_of
from actions.replies import Reply
from resources_db.hours import DayOpening, Opening
from resources_db.results import Result

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def hours_now(results: Sequence[Result]) -> Iterator[Reply]:
    """Open or not, until when: a line each, and one for those of which nobody knows."""
    unknown = []
    for name, result in zip(names_of(results), results, strict=True):
        if result.open.state == "unknown" and not result.seasonal:
            unknown.append((name, result))
        else:
            yield _line(name, result)
    yield from _unknown("utter_hours_unknown", unknown)
    for result in results[: len(results) == 1]:
        if result.hours_text and result.open.state != "open":
            yield Reply("utter_hours_text", {"hours_text": result.hours_text})


def hours_on(results: Sequence[Result], openings: Sequence[DayOpening]) -> Iterator[Reply]:
    """Open or not on one day, which is the openings'; one opening for each result."""
    unknown = []
    for name, result, opening in zip(names_of(results), results, openings, strict=True):
        if result.seasonal:
            yield Reply("utter_seasonal", {"name": name})
        elif opening.state == "unknown":
            unknown.append((name, result))
        else:
            yield _line_of_day(name, opening)
    day = {"day": openings[0].day.isoformat()}
    yield from _unknown("utter_hours_day_unknown", unknown, day)


def days_asked(filters: Sequence[str], today: date) -> list[date]:
    """The days that `open_…` filters name, the next of each; [] for "now" and the evening."""
    return [day for name in filters if (day := _day(name.removeprefix("open_"), today))]


def _line(name: str, result: Result) -> Reply:
    values, opening = {"name": name, "phone": result.phone}, result.open
    if result.seasonal:
        return Reply("utter_seasonal", values)
    if opening.state == "open":
        return _open(values, opening)
    if opening.next_opens_at is None:
        return Reply("utter_hours_closed_only", values)
    opens_at = opening.next_opens_at.isoformat()
    return by_phone("utter_hours_closed", {**values, "opens_at": opens_at})


def _open(values: dict[str, Any], opening: Opening) -> Reply:
    if opening.until is None:
        return Reply("utter_hours_always", values)
    return by_phone("utter_hours_open", {**values, "until": opening.until.isoformat()})


def _line_of_day(name: str, opening: DayOpening) -> Reply:
    values = {"name": name, "day": opening.day.isoformat()}
    if opening.state == "open":
        return Reply("utter_hours_day_open", {**values, "spans": _clock(opening)})
    return Reply("utter_hours_day_closed", values)


def _unknown(
    key: str, unknown: Sequence[tuple[str, Result]], more: Mapping[str, Any] | None = None
) -> Iterator[Reply]:
    """One sentence for all of them."""
    values = dict(more or {})
    if len(unknown) == 1:
        name, result = unknown[0]
        yield by_phone(key, {**values, "name": name, "phone": result.phone})
    elif unknown:
        yield Reply(f"{key}_several", {**values, "names": [name for name, _ in unknown]})


def _clock(opening: DayOpening) -> list[list[str | None]]:
    """Pairs of moments; None where nobody says when it closes."""
    return [
        [span.opens_at.isoformat(), span.closes_at.isoformat() if span.closes_at else None]
        for span in opening.spans
    ]


def _day(name: str, today: date) -> date | None:
    if name == "today":
        return today
    if name == "tomorrow":
        return today + timedelta(days=1)
    if name in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS.index(name) - today.weekday()) % 7)
    return None
