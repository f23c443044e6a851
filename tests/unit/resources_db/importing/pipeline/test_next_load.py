"""A data set again: what is new, what has changed, what is gone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from resources_db.directory import Directory
from resources_db.importing.pipeline import TableCounts
from resources_db.query import Query

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 4)
NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)


def found(load) -> dict[str, str | None]:
    page = Directory(load.engine).search(Query(need="food"), at=NOON)
    return {each.service: each.phone for each in page.results}


def test_the_same_again_writes_nothing(load, items) -> None:
    load(items)
    before = load.everything()
    outcome = load(items, TUESDAY)
    assert not outcome.is_change
    assert outcome.tables["service"] == TableCounts(unchanged=2)
    assert load.everything() == before
    assert load.rows("source", "name", "loaded_on") == [("example", TUESDAY)]


def test_a_change_is_stored_and_shown(load, items) -> None:
    load(items)
    outcome = load(load.changed(items, "s2", name="Food pantry"), TUESDAY)
    assert outcome.tables["service"] == TableCounts(changed=1, unchanged=1)
    assert set(found(load)) == {"Food pantry", "Meals"}


@pytest.mark.parametrize(
    ("id_", "values", "expected"),
    [
        ("p2", {"number": "+18605559999"}, {"Pantry": "+18605559999", "Meals": "+18605550000"}),
        ("p3", {"number": "+18605559999"}, {"Pantry": "+18605551234", "Meals": "+18605559999"}),
        ("p2", {"service_id": "s3"}, {"Pantry": "+18605550000", "Meals": "+18605551234"}),
    ],
)
def test_a_phone_that_changes_or_moves_is_shown_wherever_it_is_inherited(
    load, items, id_, values, expected
) -> None:
    load(items)
    assert found(load) == {"Pantry": "+18605551234", "Meals": "+18605550000"}
    load(load.changed(items, id_, **values))
    assert found(load) == expected


def test_only_services_that_a_change_concerns_were_modified(load, items) -> None:
    load(items)
    before = dict(load.rows("service", "original_id", "last_modified"))
    load(load.changed(items, "h2", byday="TU"))
    after = dict(load.rows("service", "original_id", "last_modified"))
    assert after["s3"] == before["s3"]
    assert after["s2"] > before["s2"]


def test_what_the_source_says_of_its_last_change_stands(load, items) -> None:
    said = datetime(2026, 1, 1, 12)  # noqa: DTZ001 - in UTC, as it is stored
    items = load.changed(items, "s2", last_modified=said)
    load(items)
    assert dict(load.rows("service", "original_id", "last_modified"))["s2"] == said


def test_a_part_that_is_gone_is_removed(load, items) -> None:
    load(items)
    outcome = load(load.without(items, "p2"))
    assert outcome.tables["phone"] == TableCounts(unchanged=1, removed=1)
    assert found(load)["Pantry"] == "+18605550000"


def test_a_service_that_is_gone_is_closed_with_all_its_parts(load, items) -> None:
    load(items)
    outcome = load(load.without(items, "s2", "x2", "p2", "h2", "n2"), TUESDAY)
    assert outcome.tables["service"] == TableCounts(unchanged=1, closed=1)
    assert outcome.tables["phone"] == TableCounts(unchanged=1)
    assert set(found(load)) == {"Meals"}
    assert load.rows("service", "original_id", "status", "last_seen") == [
        ("s2", "inactive", MONDAY),
        ("s3", "active", None),
    ]
    assert (load.count("phone"), load.count("schedule"), load.count("attribute")) == (2, 1, 2)
    columns = ("last_action_type", "previous_value", "replacement_value", "updated_by")
    assert load.rows("metadata", *columns) == [("close", "active", "inactive", "example")]


def test_a_closed_service_is_closed_once(load, items) -> None:
    load(items)
    fewer = load.without(items, "s2", "x2", "p2", "h2", "n2")
    load(fewer, TUESDAY)
    before = load.everything()
    assert not load(fewer, FRIDAY).is_change
    assert load.everything() == before


def test_a_closed_service_can_come_back(load, items) -> None:
    load(items)
    load(load.without(items, "s2", "x2", "p2", "h2", "n2"), TUESDAY)
    outcome = load(items, FRIDAY)
    assert outcome.tables["service"] == TableCounts(changed=1, unchanged=1)
    assert set(found(load)) == {"Pantry", "Meals"}
    assert dict(load.rows("service", "original_id", "last_seen")) == {"s2": None, "s3": None}
    assert set(load.rows("metadata", "last_action_type")) == {("close",), ("reopen",)}


def test_it_comes_back_without_what_it_lost_meanwhile(load, items) -> None:
    load(items)
    load(load.without(items, "s2", "x2", "p2", "h2", "n2"), TUESDAY)
    load(load.without(items, "p2"), FRIDAY)
    assert found(load)["Pantry"] == "+18605550000"


def test_places_and_agencies_stay(load, items) -> None:
    load(items)
    outcome = load(load.without(items, "l2", "a2", "x2", "x3"), TUESDAY)
    assert outcome.tables["location"].closed == 1
    assert outcome.tables["service_at_location"].removed == 2
    assert ("physical", MONDAY) in load.rows("location", "location_type", "last_seen")
    assert load.count("address") == 1


def test_a_row_that_became_bad_keeps_what_is_stored(load, items) -> None:
    load(items)
    outcome = load(load.changed(items, "s2", name=""))
    assert outcome.tables["service"] == TableCounts(unchanged=1)
    assert set(found(load)) == {"Pantry", "Meals"}


def test_other_data_sets_are_not_touched(load, items) -> None:
    load(items, source="other")
    load(items)
    load([load.record("organization", "o9", name="Another")])
    status = dict(load.rows("service", "data_set", "status"))
    assert status == {"other": "active", "example": "inactive"}


def test_an_empty_data_set_closes_what_was_there(load, items) -> None:
    load(items)
    assert load([]).tables["service"].closed == 2
    assert found(load) == {}
