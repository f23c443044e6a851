from datetime import time

import pytest

from resources_db.hours import Day, HoursError, Rule, dump_rules, load_rules, parse_hours

MO, TU, WE, TH, FR, SA, SU = (Day(weekday) for weekday in range(7))


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", []),
        ("MO 09:00-17:00", [("WEEKLY", (MO,), time(9), time(17))]),
        ("MO-WE 09:00-17:00", [("WEEKLY", (MO, TU, WE), time(9), time(17))]),
        ("SA-MO 09:00-17:00", [("WEEKLY", (SA, SU, MO), time(9), time(17))]),
        ("MO,FR 09:00-17:00", [("WEEKLY", (MO, FR), time(9), time(17))]),
        (
            "MO 09:00-12:00,13:00-17:00",
            [("WEEKLY", (MO,), time(9), time(12)), ("WEEKLY", (MO,), time(13), time(17))],
        ),
        ("2TU,4TU 10:00-12:00", [("MONTHLY", (Day(1, 2), Day(1, 4)), time(10), time(12))]),
        ("-1FR 10:00-12:00", [("MONTHLY", (Day(4, -1),), time(10), time(12))]),
        (
            "MO,2SA 10:00-12:00",
            [("WEEKLY", (MO,), time(10), time(12)), ("MONTHLY", (Day(5, 2),), time(10), time(12))],
        ),
        ("FR 13:00-", [("WEEKLY", (FR,), time(13), None)]),
        ("MO 20:00-08:00", [("WEEKLY", (MO,), time(20), time(8))]),
        ("MO 20:00-24:00", [("WEEKLY", (MO,), time(20), time(23, 59))]),
        (
            "MO 09:00-17:00; TU 10:00-11:00",
            [("WEEKLY", (MO,), time(9), time(17)), ("WEEKLY", (TU,), time(10), time(11))],
        ),
    ],
)
def test_hours_are_read(text: str, rules: list[tuple[str, tuple[Day, ...], time, time]]) -> None:
    read = [
        (rule.frequency, rule.days, rule.opens_at, rule.closes_at) for rule in parse_hours(text)
    ]
    assert read == rules


def test_round_the_clock_is_every_whole_day() -> None:
    (rule,) = parse_hours("24/7")
    assert rule.is_whole_day
    assert rule.days == (MO, TU, WE, TH, FR, SA, SU)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Monday 09:00-17:00", "Monday"),
        ("XX 09:00-17:00", "XX"),
        ("6MO 09:00-17:00", "6MO"),
        ("0MO 09:00-17:00", "0MO"),
        ("1MO-FR 09:00-17:00", "1MO-FR"),
        ("MO 9-17", "9-17"),
        ("MO 09:00", "09:00"),
        ("MO", "''"),
        ("MO 25:00-26:00", "25:00"),
        ("09:00-17:00", "09:00"),
    ],
)
def test_what_is_unclear_is_quoted_and_never_guessed(text: str, quoted: str) -> None:
    with pytest.raises(HoursError, match=quoted):
        parse_hours(text)


@pytest.mark.parametrize(
    "text", ["24/7", "MO-FR 09:00-12:00,13:00-17:00; 2TU,-1SA 18:00-; SU 20:00-04:00", ""]
)
def test_rules_survive_being_stored(text: str) -> None:
    rules = parse_hours(text)
    assert load_rules(dump_rules(rules)) == rules


@pytest.mark.parametrize(
    ("fields", "quoted"),
    [
        ({}, "byday"),
        ({"days": (MO,), "interval": 0}, "interval 0"),
        ({"days": (MO,), "interval": 2}, "dtstart"),
        ({"days": (MO,), "count": 3}, "dtstart"),
        ({"frequency": None}, "valid_from"),
    ],
)
def test_a_rule_that_says_nothing_clear_is_refused(fields: dict[str, object], quoted: str) -> None:
    with pytest.raises(HoursError, match=quoted):
        Rule(**fields)  # type: ignore[arg-type]
