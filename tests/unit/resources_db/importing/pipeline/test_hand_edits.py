"""What people correct by hand outlives imports, until somebody says otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from resources_db.directory import Directory
from resources_db.importing.edits import EditError, edit, table_of
from resources_db.importing.ids import record_id
from resources_db.query import Query

TUESDAY = date(2026, 12, 1)
NOON = datetime(2026, 12, 1, 17, tzinfo=UTC)
PANTRY = record_id("service", "example", "s2")
AGENCY_PHONE = record_id("phone", "example", "p3")


def by_hand(load, field: str, text: str, *, id_: str = PANTRY, table: str = "service") -> None:
    with load.engine.begin() as connection:
        edit(connection, table, id_, field, text, by="Ann", on=TUESDAY)


def name(load) -> str:
    return dict(load.rows("service", "id", "name"))[PANTRY]


def test_an_edit_is_stored_shown_and_noted(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    page = Directory(load.engine).search(Query(need="food"), at=NOON)
    assert {each.service for each in page.results} == {"Food shelf", "Meals"}
    columns = ("resource_id", "resource_type", "last_action_date", "last_action_type")
    assert load.rows("metadata", *columns) == [(PANTRY, "service", TUESDAY, "update")]
    columns = ("field_name", "previous_value", "replacement_value", "updated_by")
    assert load.rows("metadata", *columns) == [("name", "Pantry", "Food shelf", "Ann")]


def test_an_edit_of_the_agency_s_phone_is_shown_where_it_is_inherited(load, items) -> None:
    load(items)
    by_hand(load, "number", "+18605557777", id_=AGENCY_PHONE, table="phone")
    page = Directory(load.engine).search(Query(need="food"), at=NOON)
    assert {each.service: each.phone for each in page.results} == {
        "Pantry": "+18605551234",
        "Meals": "+18605557777",
    }


def test_values_are_read_as_the_column_has_them(load, items) -> None:
    load(items)
    by_hand(load, "assured_date", "2026-12-01")
    by_hand(load, "minimum_age", "18")
    by_hand(load, "seasonal", "true")
    by_hand(load, "minimum_age", "")
    columns = ("id", "assured_date", "minimum_age", "seasonal")
    assert (PANTRY, TUESDAY, None, True) in load.rows("service", *columns)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("colour", "red", "no field 'colour'"),
        ("id", "x", "no field 'id'"),
        ("organization_id", "x", "no field"),
        ("name", "", "must not be empty"),
        ("minimum_age", "many", "minimum_age"),
        ("assured_date", "soon", "assured_date"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(load, items, field, text, said) -> None:
    load(items)
    with pytest.raises(EditError, match=said):
        by_hand(load, field, text)
    assert load.count("metadata") == 0


def test_records_are_found_by_their_id_alone(load, items) -> None:
    load(items)
    with load.engine.connect() as connection:
        assert table_of(connection, AGENCY_PHONE) == "phone"
        with pytest.raises(EditError, match="no record"):
            table_of(connection, "x")


def test_the_same_file_again_keeps_the_edit_without_a_word(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    outcome = load(items)
    assert (outcome.problems, outcome.is_change) == ([], False)
    assert name(load) == "Food shelf"


def test_other_fields_are_taken_from_the_source(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    outcome = load(load.changed(items, "s2", description="Bread"))
    assert outcome.problems == []
    assert (PANTRY, "Food shelf", "Bread") in load.rows("service", "id", "name", "description")


def test_something_new_from_the_source_is_told_and_the_edit_kept(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    by_hand(load, "name", "Bread shelf")
    outcome = load(load.changed(items, "s2", name="Food bank"))
    assert load.told(outcome) == [("service.csv", 2, "name", "Food bank", "doubt")]
    assert "Ann wrote 'Bread shelf'" in outcome.problems[0].message
    assert name(load) == "Bread shelf"


def test_the_source_may_catch_up_with_the_edit(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    assert load(load.changed(items, "s2", name="Food shelf")).problems == []
    assert name(load) == "Food shelf"


def test_overwriting_takes_the_source_s_and_ends_the_edit(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    outcome = load(items, overwrite=True)
    assert outcome.tables["service"].changed == 1
    assert name(load) == "Pantry"
    assert load.rows("metadata", "last_action_type") == [("overwritten",)]
    assert load(load.changed(items, "s2", name="Food bank")).problems == []
    assert name(load) == "Food bank"


def tamper(load) -> None:
    load.execute(f"UPDATE service SET name = 'Mine' WHERE id = '{PANTRY}'")  # noqa: S608


def test_a_change_past_the_program_is_told_and_kept(load, items) -> None:
    load(items)
    tamper(load)
    outcome = load(items)
    assert load.told(outcome) == [("service.csv", 2, "id", "s2", "doubt")]
    assert "name" in outcome.problems[0].message
    assert name(load) == "Mine"
    assert not outcome.is_change


def test_it_is_kept_when_the_source_changes_too(load, items) -> None:
    load(items)
    tamper(load)
    again = load.changed(items, "s2", description="Bread")
    assert load.told(load(again)) == [("service.csv", 2, "id", "s2", "doubt")]
    assert name(load) == "Mine"
    load(again, overwrite=True)
    assert name(load) == "Pantry"
    assert load(again).problems == []


def test_an_edit_by_hand_is_no_change_past_the_program(load, items) -> None:
    load(items)
    by_hand(load, "name", "Food shelf")
    by_hand(load, "minimum_age", "18")
    assert load(load.changed(items, "s2", description="Bread")).problems == []


def test_a_closed_service_is_no_change_past_the_program(load, items) -> None:
    load(items)
    load(load.without(items, "s2", "x2", "p2", "h2", "n2"))
    assert load(items).problems == []


def test_a_corrected_part_that_is_gone_is_told_and_kept(load, items) -> None:
    load(items)
    by_hand(load, "number", "+18605557777", id_=AGENCY_PHONE, table="phone")
    outcome = load(load.without(items, "p3"))
    assert load.told(outcome) == [("example", 0, "id", "p3", "doubt")]
    assert outcome.tables["phone"].removed == 0
    assert load(load.without(items, "p3"), overwrite=True).tables["phone"].removed == 1
