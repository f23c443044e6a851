"""When places are open, as replies. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from actions.facts import by_phone, name_of
from actions.replies import Reply
from resources_db.hours import DayOpening, Opening
from resources_db.results import Result

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def hours_now(results: Sequence[Result]) -> Iterator[Reply]:
    """Open or not, until when: a line each, and one for those of which nobody knows."""
    unknown = [result for result in results if _is_unknown(result)]
    for result in results:
        if result not in unknown:
            yield _line(result)
    yield from _unknown("utter_hours_unknown", unknown)
    for result in results[: len(results) == 1]:
        if result.hours_text and result.open.state != "open":
            yield Reply("utter_hours_text", {"hours_text": result.hours_text})


def hours_on(results: Sequence[Result], openings: Sequence[DayOpening]) -> Iterator[Reply]:
    """Open or not on one day, which is the openings'; one opening for each result."""
    unknown = []
    for result, opening in zip(results, openings, strict=True):
        if result.seasonal:
            yield Reply("utter_seasonal", _values(result))
        elif opening.state == "unknown":
            unknown.append(result)
        else:
            yield _line_of_day(result, opening)
    day = {"day": openings[0].day.isoformat()}
    yield from _unknown("utter_hours_day_unknown", unknown, day)


def days_asked(filters: Sequence[str], today: date) -> list[date]:
    """The days that `open_…` filters name, the next of each; [] for "now" and the evening."""
    return [day for name in filters if (day := _day(name.removeprefix("open_"), today))]


def _is_unknown(result: Result) -> bool:
    return result.open.state == "unknown" and not result.seasonal


def _values(result: Result) -> dict[str, Any]:
    return {"name": name_of(result), "phone": result.phone}


def _line(result: Result) -> Reply:
    values, opening = _values(result), result.open
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


def _line_of_day(result: Result, opening: DayOpening) -> Reply:
    values = {**_values(result), "day": opening.day.isoformat()}
    if opening.state == "open":
        return Reply("utter_hours_day_open", {**values, "spans": _clock(opening)})
    return Reply("utter_hours_day_closed", values)


def _unknown(
    key: str, results: Sequence[Result], more: dict[str, Any] | None = None
) -> Iterator[Reply]:
    """One sentence for all of them."""
    if len(results) == 1:
        yield by_phone(key, {**_values(results[0]), **(more or {})})
    elif results:
        yield Reply(f"{key}_several", {"names": [name_of(r) for r in results], **(more or {})})


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
