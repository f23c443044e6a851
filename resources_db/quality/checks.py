"""What a person should look into, record by record. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from dateutil.relativedelta import relativedelta

from resources_db.quality.entry import Entry
from resources_db.quality.finding import Finding
from resources_db.quality.placing import outside, zip_and_town
from resources_db.quality.telephones import fault

MONTHS = 12
# Beds are given out by phone; a walk to a full shelter costs somebody the night.
SHELTERS = frozenset({"shelter", "warming_center", "youth_shelter"})
FIRST_CALL = "211"

Found = Iterator[Finding]
Check = Callable[[Entry], Found]


def checks(today: date, months: int = MONTHS) -> tuple[Check, ...]:
    """Every check of one record; a verification holds for so many months."""
    verified_since = today - relativedelta(months=months)
    return (
        place,
        phones,
        needs,
        area,
        shelter,
        zip_town,
        partial(age, verified_since=verified_since),
        hours,
    )


def findings(entries: Iterable[Entry], today: date, months: int = MONTHS) -> Found:
    """What all checks find; what several records share is found once."""
    seen: set[tuple[str, str, str]] = set()
    each_check = checks(today, months)
    for entry in entries:
        for found in (found for check in each_check for found in check(entry)):
            if (key := (found.kind, found.subject, found.value)) not in seen:
                seen.add(key)
                yield found


def place(entry: Entry) -> Found:
    """Where it lies, by point, ZIP and state."""
    if not entry.is_placed:
        return
    if entry.latitude is None or entry.longitude is None:
        yield finding("no_place", entry, entry.location_id)
    if found := outside(entry):
        value, detail = found
        yield finding("outside_state", entry, entry.location_id, value, detail)


def phones(entry: Entry) -> Found:
    """None at all, or one that cannot be anybody's."""
    if not entry.phones:
        yield finding("no_phone", entry, entry.id)
    for number in entry.phones:
        if detail := fault(number):
            yield finding("dead_phone", entry, entry.service_id, number, detail)


def needs(entry: Entry) -> Found:
    """Without a need, no search finds it."""
    if not (entry.need or entry.sub_needs):
        yield finding("need_unmapped", entry, entry.service_id)


def area(entry: Entry) -> Found:
    """A line is offered where it says that it serves."""
    if not (entry.is_placed or entry.areas):
        yield finding("line_without_area", entry, entry.service_id)


def shelter(entry: Entry) -> Found:
    """Where beds are given out by phone, the phone comes first."""
    if SHELTERS.intersection(entry.sub_needs) and entry.phones[:1] != (FIRST_CALL,):
        value = entry.phones[0] if entry.phones else ""
        yield finding("shelter_without_211", entry, entry.service_id, value)


def zip_town(entry: Entry) -> Found:
    """A ZIP that lies in another town than the one named."""
    if entry.is_placed and (detail := zip_and_town(entry)):
        value = f"{entry.city} {entry.postal_code}"
        yield finding("zip_town", entry, entry.location_id, value, detail)


def age(entry: Entry, verified_since: date) -> Found:
    """When somebody last called the place."""
    if entry.verified_on is None:
        yield finding("never_verified", entry, entry.service_id)
    elif entry.verified_on < verified_since:
        yield finding("stale", entry, entry.service_id, entry.verified_on.isoformat())


def hours(entry: Entry) -> Found:
    """Hours that a program can read, or words, or nothing."""
    if entry.has_rules:
        return
    kind = "hours_text" if entry.hours_text else "no_hours"
    yield finding(kind, entry, entry.id, entry.hours_text)


def finding(kind: str, entry: Entry, subject: str, value: str = "", detail: str = "") -> Finding:
    """A finding about an entry."""
    return Finding(
        kind, entry.id, entry.name, entry.source, entry.source_id, subject, value, detail
    )
