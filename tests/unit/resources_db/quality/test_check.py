"""What the check finds in a directory, kind by kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from resources_db.quality.check import check_directory
from resources_db.quality.checks import findings
from resources_db.quality.entry import Entry

AddPlace = Callable[..., str]
TODAY = date(2026, 11, 30)


def kinds(engine: Engine, months: int = 12) -> list[str]:
    with engine.connect() as connection:
        return [found.kind for found in check_directory(connection, TODAY, months).findings]


def test_a_good_record_is_left_alone(migrated: Engine, add_place: AddPlace) -> None:
    add_place()
    assert kinds(migrated) == []


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        pytest.param({"verified_on": None}, ["never_verified"], id="never verified"),
        pytest.param({"verified_on": date(2025, 11, 29)}, ["stale"], id="a year and a day ago"),
        pytest.param({"phone": None}, ["no_phone"], id="no phone"),
        pytest.param({"phone_type": "fax"}, ["no_phone"], id="a fax alone"),
        pytest.param({"phone": "+18605550123"}, ["dead_phone"], id="a number of films"),
        pytest.param({"phone": "+18602222222"}, ["dead_phone"], id="the same digit"),
        pytest.param({"phone": "+11234567890"}, ["dead_phone"], id="no such area code"),
        pytest.param({"freq": None}, ["no_hours"], id="no hours"),
        pytest.param({"freq": None, "hours_text": "by luck"}, ["hours_text"], id="hours as text"),
        pytest.param({"hours_text": "and by luck"}, [], id="a schedule and text"),
        pytest.param(
            {"latitude": 34.05, "longitude": -118.24}, ["outside_state"], id="Los Angeles"
        ),
        pytest.param({"zip": "90012"}, ["outside_state"], id="a ZIP of Los Angeles"),
        pytest.param({"state": "MA"}, ["outside_state"], id="Massachusetts"),
        pytest.param({"latitude": None}, ["no_place"], id="no point"),
        pytest.param({"zip": "06510"}, ["zip_town"], id="a ZIP of New Haven"),
        pytest.param({"need": None}, ["need_unmapped"], id="no need"),
        pytest.param(
            {"location_type": "virtual", "street": None}, ["line_without_area"], id="a line"
        ),
        pytest.param(
            {"location_type": "virtual", "street": None, "area": "Connecticut"}, [], id="an area"
        ),
        pytest.param({"need": "shelter"}, ["shelter_without_211"], id="a shelter"),
        pytest.param({"need": "shelter", "phone": "211"}, [], id="a shelter with 2-1-1"),
        pytest.param({"status": "inactive", "phone": None}, [], id="closed already"),
    ],
)
def test_a_doubt_is_found(
    migrated: Engine, add_place: AddPlace, about: dict[str, Any], expected: list[str]
) -> None:
    add_place(**about)
    assert kinds(migrated) == expected


@pytest.mark.parametrize(
    "owner", ["service_id", "location_id", "organization_id", "service_at_location_id"]
)
def test_a_phone_counts_whoever_it_belongs_to(
    migrated: Engine, add_place: AddPlace, owner: str
) -> None:
    add_place(phone_of=owner)
    assert kinds(migrated) == []


@pytest.mark.parametrize(("days", "expected"), [(364, []), (366, ["stale"])])
def test_months_say_how_long_a_verification_holds(
    migrated: Engine, add_place: AddPlace, days: int, expected: list[str]
) -> None:
    add_place(verified_on=TODAY - timedelta(days=days))
    assert kinds(migrated) == expected
    assert kinds(migrated, months=13) == []


def test_errors_come_first_and_a_finding_names_the_record(
    migrated: Engine, add_place: AddPlace
) -> None:
    add_place("a", verified_on=None, slug="pantry-hope")
    add_place("b", phone="+18605550123", street="1 Elm Street")
    with migrated.connect() as connection:
        checked = check_directory(connection, TODAY)
    assert checked.services == 2
    assert [found.record_id for found in checked.findings] == ["b", "a"]
    assert checked.findings[1].source_id == "pantry-hope"
    assert checked.findings[0].value == "+18605550123"


def test_what_records_share_is_found_once() -> None:
    here = Entry("a", "service", "location", "Food pantry", "Hope", phones=("+18605550123",))
    there = replace(here, id="b", location_id="another")
    found = [(each.kind, each.record_id) for each in findings([here, there], TODAY)]
    assert found.count(("dead_phone", "a")) == 1
    assert ("dead_phone", "b") not in found
    assert {("no_hours", "a"), ("no_hours", "b")} <= set(found)
