"""Hours as bits: never set where surely nothing is open, always where something may be."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.hours import LOCAL_TIME, Day, Rule, parse_hours
from resources_db.search.filters import moments, opens
from resources_db.search.sieve import after_hour, from_hour_on, hours_bits, this_hour

times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
days = st.lists(st.builds(Day, st.integers(0, 6), st.sampled_from([0, 0, 2, -1])), min_size=1)
rules = st.builds(
    lambda days, opens_at, closes_at: Rule(
        "MONTHLY" if any(day.nth for day in days) else "WEEKLY",
        tuple(days),
        opens_at=opens_at,
        closes_at=closes_at,
    ),
    days,
    times,
    st.one_of(st.none(), times),
)
# Whole weeks, the nights when clocks change (8 March and 1 November 2026) among them.
FIRST = datetime(2026, 3, 1, tzinfo=LOCAL_TIME)
instants = st.integers(0, 260 * 24 * 60).map(lambda minutes: FIRST + timedelta(minutes=minutes))


def columns(text: str) -> dict[str, int]:
    return hours_bits(parse_hours(text))


@pytest.mark.parametrize(
    ("hours", "column", "hour", "expected"),
    [
        ("MO 09:00-17:00", "hours_mo", 9, True),
        ("MO 09:00-17:00", "hours_mo", 8, False),
        ("MO 09:00-17:00", "hours_mo", 18, False),
        ("MO 09:00-17:00", "hours_tu", 9, False),
        ("MO 20:00-08:00", "hours_tu", 7, True),
        ("SU 20:00-08:00", "hours_mo", 7, True),
        ("24/7", "hours_we", 3, True),
        ("2TU 10:00-12:00", "hours_tu", 11, True),
        ("MO 13:00-", "hours_mo", 13, True),
    ],
)
def test_a_bit_for_each_hour(hours: str, column: str, hour: int, expected: bool) -> None:
    assert bool(columns(hours)[column] >> hour & 1) is expected


def test_without_rules_no_bit_is_set() -> None:
    assert set(hours_bits([]).values()) == {0}


@given(st.lists(rules, min_size=1, max_size=3), instants)
def test_what_is_open_passes_the_sieve(found: list[Rule], at: datetime) -> None:
    bits = hours_bits(found)
    if opens(found, frozenset({"open_now"}), at, ()):
        column, hour = this_hour(at)
        assert bits[column] & hour
    for name in ("open_today", "open_tomorrow", "open_evening", "open_sunday"):
        if opens(found, frozenset({name}), at, ()):
            (moment,) = moments(frozenset({name}), at)
            column, rest = from_hour_on(moment)
            assert bits[column] & rest


@pytest.mark.parametrize(
    ("at", "expected"),
    [("08:00", True), ("16:30", True), ("17:30", False), ("23:00", False)],
)
def test_whether_it_opens_yet_today(at: str, expected: bool) -> None:
    local = datetime.fromisoformat(f"2026-11-30T{at}").replace(tzinfo=LOCAL_TIME)
    column, rest = after_hour(local)
    assert bool(columns("MO 09:00-17:00")[column] & rest) is expected
    assert not columns("MO 09:00-17:00")[after_hour(local + timedelta(days=1))[0]] & rest
