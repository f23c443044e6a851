"""What is known of one place, as replies: its hours, its way, what it asks for. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from actions.replies import Reply
from resources_db.hours import DayOpening
from resources_db.results import Result

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def name_of(result: Result) -> str:
    """What people call the place."""
    return result.organization or result.service


def detail(result: Result, number: int) -> Reply:
    """One place as a card of its own."""
    data = {
        "total": 1,
        "need": result.need,
        "place": None,
        "radius_m": None,
        "first_number": number,
        "results": [result.to_json()],
        "detail": True,
    }
    return Reply("utter_details", {"name": name_of(result)}, data)


def hours_now(result: Result) -> Iterator[Reply]:
    """Open or not, until when; and the hours as the source wrote them."""
    values = {"name": name_of(result), "phone": result.phone}
    opening = result.open
    if result.seasonal:
        yield Reply("utter_seasonal", values)
    elif opening.state == "open":
        yield _open(values, opening.until)
    elif opening.state == "closed":
        yield _closed(values, opening.next_opens_at)
    else:
        yield _by_phone("utter_hours_unknown", values)
    if result.hours_text and opening.state != "open":
        yield Reply("utter_hours_text", {"hours_text": result.hours_text})


def hours_on(result: Result, opening: DayOpening) -> Reply:
    """Open or not on one day."""
    values = {
        "name": name_of(result),
        "phone": result.phone,
        "day": opening.day.isoformat(),
    }
    if opening.state == "open":
        return Reply("utter_hours_day_open", {**values, "spans": _clock(opening)})
    if opening.state == "closed":
        return Reply("utter_hours_day_closed", values)
    return _by_phone("utter_hours_day_unknown", values)


def directions(result: Result) -> Reply:
    """Where it is, or that one calls instead of going."""
    values = {
        "name": name_of(result),
        "phone": result.phone,
        "address": result.address,
        "distance_m": result.distance_m,
        "directions_url": result.directions_url,
    }
    if result.attending_type != "physical":
        return Reply(
            "utter_directions_phone" if result.phone else "utter_directions_nowhere", values
        )
    if not _has_street(result):
        values["town"] = result.address
        return _by_phone("utter_directions_approximate", values)
    key = "utter_directions" if result.distance_m is not None else "utter_directions_no_distance"
    return Reply(key, values)


def requirements(result: Result) -> Iterator[Reply]:
    """What to bring, who it is for, what it costs."""
    values = {"name": name_of(result)}
    if result.documents:
        yield Reply("utter_requirements_documents", {**values, "documents": list(result.documents)})
    else:
        yield Reply("utter_requirements_no_documents", values)
    if result.eligibility_text:
        yield Reply("utter_requirements_eligibility", {"eligibility": result.eligibility_text})
    if result.fees:
        yield Reply("utter_requirements_fees", {"fees": result.fees})


def days_asked(filters: Sequence[str], today: date) -> list[date]:
    """The days that `open_…` filters name, the next of each; [] for "now" and the evening."""
    return [day for name in filters if (day := _day(name.removeprefix("open_"), today))]


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


def _open(values: dict[str, Any], until: object) -> Reply:
    if until is None:
        return Reply("utter_hours_always", values)
    key = "utter_hours_open" if values["phone"] else "utter_hours_open_no_phone"
    return Reply(key, {**values, "until": until})


def _closed(values: dict[str, Any], opens_at: object) -> Reply:
    if opens_at is None:
        return Reply("utter_hours_closed_only", values)
    return _by_phone("utter_hours_closed", {**values, "opens_at": opens_at})


def _by_phone(key: str, values: dict[str, Any]) -> Reply:
    return Reply(key if values["phone"] else f"{key}_no_phone", values)


def _has_street(result: Result) -> bool:
    return bool(result.address) and any(
        letter.isdigit() for letter in str(result.address).split(",")[0]
    )
