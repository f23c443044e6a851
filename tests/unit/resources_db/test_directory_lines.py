from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from resources_db.directory import Directory
from resources_db.query import Query

MakeDirectory = Callable[..., Directory]
NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)


def line(id_: str, area: str, phone: str, **cells: str) -> dict[str, str]:
    common = {"id": id_, "service": id_, "sub_needs": "pantry", "attending_type": "phone"}
    return common | {"area": area, "phone": phone} | cells


LINES = [
    line("nation", "United States", "800-234-9473"),
    line("state", "Connecticut", "860-832-9438"),
    line("county", "Tolland County", "860-527-1124"),
    line("town", "Hartford; Avon", "860-543-8419"),
    line("nobody", "", "860-543-8413"),
    line("first", "Connecticut", "211", first_call="yes"),
    {"id": "place", "service": "place", "sub_needs": "pantry", "city": "Hartford"},
]


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        ("Hartford", ["first", "town", "state", "nation"]),
        ("Vernon", ["first", "county", "state", "nation"]),
        ("Stamford", ["first", "state", "nation"]),
        (None, ["first", "state", "nation"]),
    ],
)
def test_the_first_door_then_the_most_specific(
    make_directory: MakeDirectory, town: str | None, expected: list[str]
) -> None:
    directory = make_directory(*LINES)
    found = directory.lines(Query(need="food", town=town), at=NOON, limit=9)
    assert [result.service for result in found] == expected


def test_a_line_has_no_place(make_directory: MakeDirectory) -> None:
    office = line("a", "Connecticut", "211", address="1 Main Street", city="Hartford")
    directory = make_directory(office)
    (found,) = directory.lines(Query(need="food", latitude=41.7, longitude=-72.7), at=NOON)
    assert (found.distance_m, found.latitude, found.address) == (None, None, None)
    assert (found.approximate, found.directions_url) == (False, None)
    assert found.attending_type == "phone"


def test_two_lines_of_a_kind_behind_one_number_are_one(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        line("general", "Connecticut", "211"),
        line("regional", "Hartford", "211"),
        line("other-kind", "Connecticut", "211", sub_needs="wic"),
        line("text-a", "Connecticut", "", text_to="741741"),
        line("text-b", "Connecticut", "", text_to="741741"),
    )
    found = directory.lines(Query(need="food", town="Hartford"), at=NOON, limit=9)
    assert [result.service for result in found] == ["regional", "text-a", "other-kind"]


def test_limit_sub_needs_and_filters_hold_for_lines_too(make_directory: MakeDirectory) -> None:
    directory = make_directory(
        *LINES, line("wic", "Connecticut", "860-291-7190", sub_needs="wic", audience="women")
    )
    assert len(directory.lines(Query(need="food"), at=NOON, limit=2)) == 2
    wic = Query(need="food", sub_needs=("wic",))
    assert [result.service for result in directory.lines(wic, at=NOON)] == ["wic"]
    for_men = Query(need="food", sub_needs=("wic",), filters=frozenset({"men"}))
    assert directory.lines(for_men, at=NOON) == []


@pytest.mark.parametrize("town", ["Hartford", "Bristol", "Stamford", "Windham", None])
def test_everywhere_the_way_to_a_bed_begins_with_211(seeded: Directory, town: str | None) -> None:
    first, *_ = seeded.lines(Query(need="housing", town=town), at=NOON)
    assert first.phone == "211"


def test_what_helps_at_once_comes_before_the_first_door_of_what_does_not(
    make_directory: MakeDirectory,
) -> None:
    directory = make_directory(
        line("benefits", "Connecticut", "855-626-6632", sub_needs="snap", first_call="yes"),
        line("pantries", "Connecticut", "211"),
    )
    found = directory.lines(Query(need="food"), at=NOON)
    assert [result.service for result in found] == ["pantries", "benefits"]


@pytest.mark.parametrize(
    ("need", "named"),
    [("housing", "domestic_violence_shelter"), ("phone", "tty_relay"), ("health", "poison")],
)
def test_some_lines_are_for_those_who_name_them(seeded: Directory, need: str, named: str) -> None:
    unasked = seeded.lines(Query(need=need, town="Hartford"), at=NOON, limit=9)
    assert not [result.service for result in unasked if named in result.sub_needs]
    asked = seeded.lines(Query(need=need, sub_needs=(named,), town="Hartford"), at=NOON)
    assert asked


def test_safe_shelter_is_a_hotline_and_never_a_place(seeded: Directory) -> None:
    query = Query(need="housing", sub_needs=("domestic_violence_shelter",), town="New London")
    assert seeded.search(query, at=NOON).total == 0
    assert "+18887742900" in {result.phone for result in seeded.lines(query, at=NOON)}
