from datetime import date, datetime

import pytest
from sqlalchemy import Engine, select

from resources_db.hours import LOCAL_TIME, PublicHolidays, holidays_of, opening_at, parse_hours
from resources_db.models import PublicHoliday


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 1), True),
        (date(2026, 2, 12), True),  # Lincoln's Birthday: Connecticut's own
        (date(2026, 4, 3), True),  # Good Friday: Connecticut's own
        (date(2026, 7, 3), True),  # Independence Day falls on a Saturday: kept the day before
        (date(2026, 11, 26), True),
        (date(2026, 11, 27), False),
        (date(2031, 12, 25), True),
    ],
)
def test_federal_and_connecticut_holidays(day: date, expected: bool) -> None:
    assert (day in PublicHolidays()) is expected


def test_known_years_are_taken_as_they_are_others_worked_out() -> None:
    holidays = PublicHolidays([date(2026, 5, 5)])
    assert date(2026, 5, 5) in holidays
    assert date(2026, 12, 25) not in holidays
    assert date(2027, 12, 25) in holidays


def test_hours_follow_the_holidays_they_are_given() -> None:
    rules = parse_hours("MO-FR 09:00-17:00")
    christmas = datetime(2026, 12, 25, 12, tzinfo=LOCAL_TIME)
    assert opening_at(rules, christmas).state == "unknown"
    assert opening_at(rules, christmas, holidays=frozenset()).state == "open"


def test_the_directory_keeps_those_of_the_years_around(seeded_engine: Engine) -> None:
    with seeded_engine.connect() as connection:
        days = set(connection.execute(select(PublicHoliday.day)).scalars())
    assert {day.year for day in days} == {2025, 2026, 2027, 2028}
    assert {day for day in days if day.year == 2027} == set(holidays_of(2027))
