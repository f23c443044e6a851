"""A mile for a place that is open today, a mile for one that takes people as they come."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from resources_db.directory import Directory
from resources_db.query import Query

MakeDirectory = Callable[..., Directory]
HERE = (41.70, -72.70)
DEGREE_M = 111_195
MONDAY_NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)
MONDAY_NIGHT = datetime(2026, 12, 1, 4, tzinfo=UTC)
NEW_YEAR = datetime(2027, 1, 1, 17, tzinfo=UTC)
FOOD = Query(need="food", latitude=HERE[0], longitude=HERE[1], limit=20)
OFFICE_HOURS, SATURDAYS = "MO-FR 09:00-17:00", "SA 09:00-17:00"


def place(id_: str, km_north: float, **cells: str) -> dict[str, str]:
    point = {"latitude": str(HERE[0] + km_north * 1000 / DEGREE_M), "longitude": str(HERE[1])}
    common = {"id": id_, "service": id_, "sub_needs": "pantry", "city": "Hartford"}
    return common | point | cells


def order(directory: Directory, at: datetime, **changes: object) -> list[str]:
    query = Query(**{**_fields(FOOD), **changes})  # type: ignore[arg-type]
    return [result.service for result in directory.search_widening(query, at=at).results]


def _fields(query: Query) -> dict[str, object]:
    return {name: getattr(query, name) for name in query.__slots__}


def test_open_today_comes_before_a_nearer_closed_one(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("closed", 1.5, hours=SATURDAYS), place("open", 2, hours=OFFICE_HOURS)
    )
    assert order(directory, MONDAY_NOON) == ["open", "closed"]


def test_but_not_if_it_is_more_than_a_mile_farther(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("closed", 1.5, hours=SATURDAYS), place("open", 3.2, hours=OFFICE_HOURS)
    )
    assert order(directory, MONDAY_NOON) == ["closed", "open"]


def test_at_night_when_all_are_closed_the_nearest_is_first(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("near", 1.5, hours=SATURDAYS), place("far", 2, hours=OFFICE_HOURS)
    )
    assert order(directory, MONDAY_NIGHT) == ["near", "far"]


def test_on_a_public_holiday_nobody_knows(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("near", 1.5, hours=SATURDAYS), place("far", 2, hours="FR 09:00-17:00")
    )
    assert order(directory, NEW_YEAR) == ["near", "far"]


def test_walk_in_comes_before_a_nearer_one_by_appointment(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("by-appointment", 1, walk_in="no"),
        place("silent", 2),
        place("walk-in", 2.5, walk_in="yes"),
        place("far", 3, walk_in="yes"),
    )
    assert order(directory, MONDAY_NOON) == ["silent", "walk-in", "by-appointment", "far"]


def test_closed_today_and_by_appointment_are_two_miles(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("both", 0.1, hours=SATURDAYS, walk_in="no"),
        place("closed", 1.5, hours=SATURDAYS),
        place("open", 3.2, hours=OFFICE_HOURS),
    )
    assert order(directory, MONDAY_NOON) == ["closed", "open", "both"]


@pytest.mark.parametrize("filters", [{"open_now"}, {"open_saturday"}])
def test_who_asks_for_hours_gets_the_nearest_that_meets_them(
    make_directory: MakeDirectory, filters: set[str]
) -> None:
    always = f"{OFFICE_HOURS}; {SATURDAYS}"
    directory = make_directory(
        place("near", 1.5, hours=always),
        place("far", 2, hours="24/7"),
        place("unknown", 0.5),
    )
    assert order(directory, MONDAY_NOON, filters=frozenset(filters)) == ["near", "far"]


def test_a_mile_never_moves_a_place_into_another_ring(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        place("closed", 7.9, hours=SATURDAYS), place("open", 8.2, hours=OFFICE_HOURS)
    )
    assert order(directory, MONDAY_NOON) == ["closed", "open"]
