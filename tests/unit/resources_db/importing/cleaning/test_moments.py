"""Days and times of day in their usual writings."""

from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.moments import clock, day, instant


@pytest.mark.parametrize(
    "cell",
    ["2026-11-30", "11/30/2026", "11/30/26", "11-30-2026", "Nov 30, 2026", "November 30th 2026",
     "30 November 2026", "30-Nov-2026", "20261130", "2026/11/30", "2026-11-30T10:30:45.123Z",
     "2026-11-30 00:00:00", "46356", "46356.0", "Monday, November 30, 2026"],
)  # fmt: skip
def test_one_day_in_many_writings(cell: str) -> None:
    assert day(cell) == date(2026, 11, 30)


def test_two_digits_for_a_year() -> None:
    assert day("1/2/69").year == 2069
    assert day("1/2/70").year == 1970


@pytest.mark.parametrize(
    "cell", ["13/13/2026", "2026-02-30", "soon", "", "Mon", "12/2026", "99999999"]
)
def test_no_day(cell: str) -> None:
    with pytest.raises(CellDoubt, match="left out"):
        day(cell)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("09:00", time(9)), ("9:00 AM", time(9)), ("9a", time(9)), ("9 a.m.", time(9)),
        ("0900", time(9)), ("900", time(9)), ("09:00:00Z", time(9)), ("09:00:00-05:00", time(9)),
        ("9h30", time(9, 30)), ("9.30 pm", time(21, 30)), ("17:00", time(17)),
        ("12am", time(0)), ("12 p.m.", time(12)), ("noon", time(12)), ("Midnight", time(0)),
        ("24:00", time(23, 59)), ("10:00:00.000", time(10)),
    ],
)  # fmt: skip
def test_clock(cell: str, value: time) -> None:
    assert clock(cell) == value


@pytest.mark.parametrize("cell", ["25:00", "9:75", "13pm", "0am", "morning", "", "9-5", "12345"])
def test_no_clock(cell: str) -> None:
    with pytest.raises(CellDoubt, match="left out"):
        clock(cell)


def test_instants_are_kept_in_utc() -> None:
    assert instant("2023-03-15T10:30:45-05:00") == datetime(2023, 3, 15, 15, 30, 45)  # noqa: DTZ001
    assert instant("3/15/2023") == datetime(2023, 3, 15)  # noqa: DTZ001


@given(st.text(alphabet="0123456789:/-. apmTZ,NovMd"))
def test_only_doubts_are_raised(cell: str) -> None:
    for clean in (day, clock, instant):
        with suppress(CellDoubt):
            clean(cell)


@given(st.times())
def test_every_time_is_read_back(value: time) -> None:
    assert clock(value.isoformat()) == value.replace(second=0, microsecond=0)


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_every_day_is_read_back(value: date) -> None:
    assert day(value.isoformat()) == value
    assert day(f"{value:%m/%d/%Y}") == value
    assert day(f"{value:%B %d, %Y}") == value
