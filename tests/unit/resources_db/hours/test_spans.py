"""Open on Saturday, open this evening: questions asked of a day's spans."""

from datetime import date, datetime, timedelta

import pytest

from resources_db.hours import LOCAL_TIME, is_open_in_evening, opens_in, parse_hours, spans_on

MONDAY = date(2026, 11, 30)
LABOR_DAY = date(2026, 9, 7)
AUTUMN = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("hours", "day", "expected"),
    [
        ("MO 09:00-17:00", MONDAY, False),
        ("MO 09:00-17:01", MONDAY, True),
        ("MO 18:00-20:00", MONDAY, True),
        ("MO 22:00-06:00", MONDAY, True),
        ("MO 18:00-", MONDAY, True),
        ("MO 13:00-", MONDAY, False),  # nobody says that it is open so long
        ("MO 09:00-12:00,16:00-19:00", MONDAY, True),
        ("TU 18:00-20:00", MONDAY, False),
        ("MO 18:00-20:00", LABOR_DAY, False),
        ("24/7", LABOR_DAY, True),
    ],
)
def test_open_this_evening(hours: str, day: date, expected: bool) -> None:
    assert is_open_in_evening(spans_on(parse_hours(hours), day), day) is expected


def test_between_two_moments() -> None:
    spans = spans_on(parse_hours("MO 09:00-12:00"), MONDAY)
    noon = datetime(2026, 11, 30, 12, tzinfo=LOCAL_TIME)
    assert opens_in(spans, noon - timedelta(minutes=1))
    assert not opens_in(spans, noon)
    assert not opens_in(spans, noon - timedelta(hours=9), noon - timedelta(hours=3))
    assert opens_in(spans, noon - timedelta(hours=9), noon - timedelta(hours=2))


def test_the_second_one_o_clock_of_autumn_is_later_than_the_first() -> None:
    spans = spans_on(parse_hours("SU 00:30-01:30"), AUTUMN)
    second = datetime(2026, 11, 1, 1, 15, fold=1, tzinfo=LOCAL_TIME)
    assert not opens_in(spans, second)
    assert opens_in(spans, second.replace(fold=0))
