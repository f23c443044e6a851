from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from resources_db.directory import Directory
from resources_db.hours import LOCAL_TIME, PublicHolidays, parse_hours
from resources_db.query import Query
from resources_db.search.filters import opens
from resources_db.seed.identifiers import seed_id

MakeDirectory = Callable[..., Directory]
NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)


def row(id_: str, **cells: str) -> dict[str, str]:
    return {"id": id_, "service": id_, "sub_needs": "pantry", "city": "Hartford"} | cells


ROWS = [
    row("silent"),
    row("ramp", accessibility="wheelchair; asl"),
    row("women-only", audience="women"),
    row("men-only", audience="men"),
    row("households", audience="men; women; family"),
    row("veterans", audience="veteran"),
    row("seniors", audience="senior"),
    row("young", maximum_age="17", audience="youth"),
    row("adults", minimum_age="18"),
    row("no-papers", documents="none"),
    row("id-asked", documents="photo_id; proof_of_income"),
    row("form", documents="application_form"),
    row("free", cost="free"),
    row("sliding", cost="sliding"),
    row("paid", cost="paid"),
    row("walk-in", walk_in="yes"),
    row("by-appointment", walk_in="no"),
    row("delivers", features="delivery; halal; kosher; vegetarian; pets"),
    row("spanish", languages="en; es"),
    row("chinese", languages="zh-Hant"),
    row("all-languages", features="interpreters"),
]
EVERYONE = {each["id"] for each in ROWS}


@pytest.mark.parametrize(
    ("id_", "filters", "stated"),
    [
        ("ramp", {"wheelchair"}, True),
        ("silent", {"wheelchair"}, None),
        ("women-only", {"men"}, False),
        ("women-only", {"men", "wheelchair"}, False),
        ("spanish", {"language:es", "wheelchair"}, None),
        ("all-languages", {"language:pl"}, True),
    ],
)
def test_one_service_is_asked_alone(
    directory: Directory, id_: str, filters: set[str], stated: bool | None
) -> None:
    assert directory.states(seed_id("service_at_location", id_), filters) is stated


def test_a_service_that_is_gone_states_nothing(directory: Directory) -> None:
    assert directory.states("gone", {"wheelchair"}) is None


@pytest.fixture
def directory(make_directory: MakeDirectory) -> Directory:
    return make_directory(*ROWS)


@pytest.mark.parametrize(
    ("name", "stated", "left_out"),
    [
        ("wheelchair", {"ramp"}, set()),
        ("women", {"women-only", "households"}, {"men-only"}),
        ("men", {"men-only", "households"}, {"women-only"}),
        ("family", {"households"}, {"men-only", "women-only"}),
        ("veteran", {"veterans"}, set()),
        ("youth", {"young"}, {"seniors", "adults"}),
        ("senior", {"seniors"}, {"young"}),
        ("no_id", {"no-papers"}, {"id-asked"}),
        ("free", {"free"}, {"paid"}),
        ("walk_in", {"walk-in"}, {"by-appointment"}),
        ("delivery", {"delivers"}, set()),
        ("halal", {"delivers"}, set()),
        ("kosher", {"delivers"}, set()),
        ("vegetarian", {"delivers"}, set()),
        ("pets", {"delivers"}, set()),
        ("language:es", {"spanish", "all-languages"}, set()),
        ("language:zh", {"chinese", "all-languages"}, set()),
        ("language:zh-Hans", {"chinese", "all-languages"}, set()),
        ("language:pl", {"all-languages"}, set()),
    ],
)
def test_places_that_state_it_come_first_and_those_that_deny_it_not_at_all(
    directory: Directory, name: str, stated: set[str], left_out: set[str]
) -> None:
    query = Query(need="food", filters=frozenset({name}), limit=50)
    page = directory.search(query, at=NOON)
    found = [result.service for result in page.results]
    assert set(found[: len(stated)]) == stated
    assert set(found) == EVERYONE - left_out
    assert (page.matched, page.total) == (len(stated), len(found))


def test_of_several_filters_the_more_the_better(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        row("none"),
        row("one", cost="free"),
        row("two", cost="free", accessibility="wheelchair"),
        row("denied", cost="paid", accessibility="wheelchair"),
    )
    query = Query(need="food", filters=frozenset({"free", "wheelchair"}))
    page = directory.search(query, at=NOON)
    assert [result.service for result in page.results] == ["two", "one", "none"]
    assert page.matched == 1


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL_TIME)


@pytest.mark.parametrize(
    ("hours", "filters", "moment", "expected"),
    [
        ("MO 09:00-17:00", "open_now", "2026-11-30T12:00", True),
        ("MO 09:00-17:00", "open_now", "2026-11-30T18:00", False),
        ("", "open_now", "2026-11-30T12:00", False),
        ("MO 09:00-", "open_now", "2026-11-30T12:00", False),
        ("MO 09:00-17:00", "open_today", "2026-11-30T08:00", True),
        ("MO 09:00-17:00", "open_today", "2026-11-30T18:00", False),
        ("TU 09:00-17:00", "open_today", "2026-11-30T12:00", False),
        ("MO 13:00-", "open_today", "2026-11-30T12:00", True),
        ("TU 09:00-17:00", "open_tomorrow", "2026-11-30T23:00", True),
        ("MO 09:00-17:00", "open_tomorrow", "2026-11-30T12:00", False),
        ("SA 09:00-11:00", "open_saturday", "2026-11-30T12:00", True),
        ("SA 09:00-11:00", "open_saturday", "2026-12-05T08:00", True),
        ("SA 09:00-11:00", "open_saturday", "2026-12-05T12:00", False),
        ("SU 09:00-11:00", "open_saturday", "2026-11-30T12:00", False),
        ("2SA 09:00-11:00", "open_saturday", "2026-11-30T12:00", False),
        ("SU 09:00-11:00", "open_sunday", "2026-12-05T12:00", True),
        ("MO 09:00-17:00", "open_evening", "2026-11-30T12:00", False),
        ("MO 09:00-18:30", "open_evening", "2026-11-30T12:00", True),
        ("MO 09:00-18:30", "open_evening", "2026-11-30T19:00", False),
        ("MO 20:00-23:00", "open_evening", "2026-11-30T12:00", True),
        ("SA 18:00-20:00", "open_saturday open_evening", "2026-11-30T12:00", True),
        ("SA 09:00-11:00; MO 18:00-20:00", "open_saturday open_evening", "2026-11-30T12:00", False),
        ("MO 09:00-17:00; SA 09:00-11:00", "open_now open_saturday", "2026-11-30T12:00", True),
        ("SA 09:00-11:00", "open_now open_saturday", "2026-11-30T12:00", False),
        ("TH 09:00-17:00", "open_tomorrow", "2026-11-25T12:00", False),  # Thanksgiving
        ("24/7", "open_tomorrow", "2026-11-25T12:00", True),
        ("MO 09:00-17:00", "wheelchair", "2026-11-30T03:00", True),
    ],
)
def test_opening_filters_want_to_be_sure(
    hours: str, filters: str, moment: str, expected: bool
) -> None:
    assert (
        opens(parse_hours(hours), frozenset(filters.split()), at(moment), PublicHolidays())
        is expected
    )


def test_places_with_unknown_hours_are_not_found_as_open(make_directory: MakeDirectory) -> None:
    directory = make_directory(row("unknown"), row("open", hours="MO 09:00-17:00"))
    page = directory.search(Query(need="food", filters=frozenset({"open_now"})), at=NOON)
    assert [result.service for result in page.results] == ["open"]
    assert page.matched == 1
