"""Values that the standard's types cannot hold as they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from resources_db.hsds.record import record, winter_offset_h
from resources_db.hsds.standard import Column
from resources_db.hsds.values import json_value, moment, number, plain

PHONE = {"id": "p", "number": "+18605550100"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("102", {"extension": 102}),
        ("0102", {"extension": 102, "extension_text": "0102"}),
        ("12 or 13", {"extension_text": "12 or 13"}),
        ("", {}),
    ],
)
def test_an_extension_that_is_no_plain_number_is_told_as_it_is_dialled(
    text: str, told: dict[str, object]
) -> None:
    assert record("phone", PHONE | {"extension": text}) == PHONE | told


@pytest.mark.parametrize(
    ("zone", "hours"), [("America/New_York", -5), ("Asia/Kolkata", 5.5), ("Nowhere/Land", None)]
)
def test_a_zone_is_a_number_of_hours_in_winter(zone: str, hours: float | None) -> None:
    assert winter_offset_h(zone) == hours


@pytest.mark.parametrize(
    ("value", "found"),
    [("18", 18), (18.0, 18), ("1.5", 1.5), ("x", None), ("nan", None), ("inf", None), (None, None)],
)
def test_numbers(value: object, found: float | None) -> None:
    assert number(value) == found


def test_moments_are_told_in_utc_to_the_millisecond() -> None:
    new_york = ZoneInfo("America/New_York")
    assert moment(datetime(2026, 7, 1, 12, tzinfo=new_york)) == "2026-07-01T16:00:00.000Z"
    kept = datetime.fromisoformat("2026-07-01T12:00:00.005999")
    assert moment(kept) == "2026-07-01T12:00:00.005Z"
    assert moment(datetime(2026, 7, 1, 12, tzinfo=UTC)) == "2026-07-01T12:00:00.000Z"


def test_days_and_times_of_day() -> None:
    assert (plain(date(2026, 7, 1)), plain(time(9))) == ("2026-07-01", "09:00")


def test_what_must_be_there_is_empty_rather_than_missing() -> None:
    required = Column("t", "c", "string", "", "always", (), "")
    optional = Column("t", "c", "string", "", "", (), "")
    assert (json_value(None, required), json_value("", optional)) == ("", None)


def test_a_word_that_the_standard_does_not_allow_is_not_told() -> None:
    days = Column("schedule", "wkst", "string", "", "", ("MO", "TU"), "")
    assert (json_value("MO", days), json_value("Monday", days)) == ("MO", None)
