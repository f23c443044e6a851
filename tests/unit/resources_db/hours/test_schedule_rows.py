"""A row of the schedule table is a rule, or refused by one kind of error."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.hours import Day, HoursError, Rule, parse_hours
from resources_db.models import Schedule
from resources_db.schedules import rule_of


def of_row(fields: dict[str, Any]) -> Rule | None:
    return rule_of(Schedule(id="a row", **fields))


NINE, FIVE = time(9), time(17)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        (
            {"freq": "WEEKLY", "byday": "MO,FR", "opens_at": NINE, "closes_at": FIVE},
            parse_hours("MO,FR 09:00-17:00")[0],
        ),
        (
            {"freq": "MONTHLY", "byday": "2TU, -1FR", "opens_at": NINE, "closes_at": FIVE},
            parse_hours("2TU,-1FR 09:00-17:00")[0],
        ),
        (
            {"freq": "MONTHLY", "bymonthday": "1,15,-1", "opens_at": NINE},
            Rule("MONTHLY", (), (1, 15, -1), NINE),
        ),
        (
            {"freq": "WEEKLY", "byday": "MO", "interval": 2, "dtstart": date(2026, 1, 5),
             "wkst": "SU", "count": 3, "opens_at": NINE},
            Rule("WEEKLY", (Day(0),), (), NINE, None, 2, 6, date(2026, 1, 5), None, 3),
        ),
        (
            {"freq": "", "valid_from": date(2026, 12, 25), "valid_to": date(2026, 12, 25)},
            Rule(None, valid_from=date(2026, 12, 25), valid_to=date(2026, 12, 25)),
        ),
        ({"description": "weekdays, mostly", "interval": 1, "wkst": "MO"}, None),
        ({}, None),
    ],
)  # fmt: skip
def test_the_rule_of_a_row(fields: dict[str, Any], rule: Rule | None) -> None:
    assert of_row(fields) == rule


WEEKLY = {"freq": "WEEKLY", "byday": "MO", "opens_at": NINE, "closes_at": FIVE}


@pytest.mark.parametrize(
    ("fields", "quoted"),
    [
        ({"byweekno": "41,42"}, "weeks and days of the year"),
        ({"byyearday": "2,3"}, "weeks and days of the year"),
        ({"freq": "YEARLY"}, "YEARLY"),
        ({"freq": ""}, "without freq"),
        ({"byday": ""}, "byday"),
        ({"byday": "MON"}, "MON"),
        ({"byday": "2TU"}, "MONTHLY"),
        ({"byday": "--2TU", "freq": "MONTHLY"}, "--2TU"),
        ({"bymonthday": "3"}, "MONTHLY"),
        ({"freq": "MONTHLY", "bymonthday": "32"}, "bymonthday"),
        ({"interval": 2}, "dtstart"),
        ({"interval": -1}, "interval"),
        ({"count": 3}, "dtstart"),
        ({"count": 10**9, "dtstart": date(2026, 1, 5)}, "count"),
        ({"opens_at": None}, "opens_at"),
        ({"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)}, "valid_to"),
    ],
)
def test_a_row_that_says_nothing_clear_is_refused(fields: dict[str, Any], quoted: str) -> None:
    with pytest.raises(HoursError, match=quoted):
        of_row(WEEKLY | fields)


DAYS = st.text("MOTUWEFRSA123,-+ ", max_size=6)
ROWS = st.fixed_dictionaries(
    {},
    optional={
        "freq": st.sampled_from(["WEEKLY", "MONTHLY", "YEARLY", ""]),
        **dict.fromkeys(("byday", "bymonthday", "byweekno", "wkst"), DAYS),
        **dict.fromkeys(("interval", "count"), st.one_of(st.none(), st.integers())),
        **dict.fromkeys(("dtstart", "until", "valid_from", "valid_to"), st.dates()),
        **dict.fromkeys(("opens_at", "closes_at"), st.times()),
    },
)


@given(ROWS)
def test_any_row_is_a_rule_or_refused_by_one_kind_of_error(fields: dict[str, Any]) -> None:
    try:
        rule = of_row(fields)
    except HoursError:
        return
    assert rule is None or isinstance(rule, Rule)
