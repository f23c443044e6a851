"""A data set into an empty directory."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from resources_db.directory import Directory
from resources_db.importing.ids import record_id
from resources_db.importing.pipeline import TableCounts
from resources_db.query import Query

NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)
UUID = "99f4f050-eb09-5b34-aa9c-f76a43430171"


def test_everything_is_added_and_found(load, items) -> None:
    outcome = load(items)
    assert outcome.applied
    assert outcome.problems == []
    assert outcome.tables["service"] == TableCounts(added=2)
    assert outcome.tables["phone"] == TableCounts(added=2)
    assert outcome.stored["phone.csv"] == 2
    assert set(outcome.left_out.values()) == {0}
    page = Directory(load.engine).search(Query(need="food"), at=NOON)
    assert {each.service for each in page.results} == {"Pantry", "Meals"}


def test_a_dry_run_tells_the_same_and_changes_nothing(load, items) -> None:
    before = load.everything()
    outcome = load(items, apply=False)
    assert not outcome.applied
    assert load.everything() == before
    assert load(items).tables == outcome.tables


def test_an_id_that_is_a_uuid_stays_and_another_is_made_into_one(load, items) -> None:
    items[1].id = UUID.upper()
    for each in items:
        for column in ("service_id", "link_id"):
            if each.values.get(column) == "s2":
                each.values[column] = UUID
    load(items)
    assert {row[0] for row in load.rows("service", "id")} == {
        UUID,
        record_id("service", "example", "s3"),
    }


def test_where_it_came_from_is_kept(load, items) -> None:
    load(items)
    assert load.rows("service", "original_id", "data_set", "last_seen") == [
        ("s2", "example", None),
        ("s3", "example", None),
    ]


def test_a_place_without_a_point_lies_in_its_zip(load, items) -> None:
    for each in items:
        if each.table == "location":
            each.values.clear()
    load(items)
    ((latitude, longitude, precision, town),) = load.rows(
        "location", "latitude", "longitude", "precision", "town"
    )
    assert (precision, town) == ("zip", "Hartford")
    assert (latitude, longitude) == (pytest.approx(41.75, abs=0.05), pytest.approx(-72.7, abs=0.05))


def test_a_place_in_another_state_is_stored_and_told(load, items) -> None:
    items[3].values |= {"latitude": 40.71, "longitude": -74.0}
    outcome = load(items)
    assert [(each.column, each.severity) for each in outcome.problems] == [("latitude", "doubt")]
    assert load.count("location") == 1


def test_a_service_without_a_place_is_a_line(load, items) -> None:
    items = [each for each in items if each.id not in ("x2", "x3")]
    load(items)
    assert sorted(load.rows("location", "location_type")) == [
        ("physical",),
        ("virtual",),
        ("virtual",),
    ]
    assert load.rows("service_at_location", "attending_type") == [("phone",), ("phone",)]
    assert load.count("search_card") == 2


def test_a_service_that_nobody_can_reach_stays_without_a_line(load, items) -> None:
    items = [each for each in items if each.id not in ("x3", "p3")]
    load(items)
    assert load.count("service") == 2
    assert load.count("service_at_location") == 1


def test_texts_that_no_database_can_hold_are_mended(load, items) -> None:
    items[1].values["description"] = "a\0b\ud800"
    load(items)
    assert ("ab?",) in load.rows("service", "description")


def test_values_that_do_not_fit_are_dropped_and_told(load, items) -> None:
    items[1].values |= {"minimum_age": "many", "colour": "red"}
    outcome = load(items)
    assert [(each.column, each.value, each.severity) for each in outcome.problems] == [
        ("minimum_age", "many", "doubt"),
        ("colour", "red", "doubt"),
    ]
    assert load.count("service") == 2
