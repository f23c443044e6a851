"""The engine against the plainest way to do it: look at every quarter of an hour.

The days are laid out by dateutil, in UTC; what the engine skips ahead to must be the first
quarter at which the state changes.
"""

from datetime import UTC, date, datetime, time, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from hypothesis import given, settings
from hypothesis import strategies as st

from resources_db.hours import LOCAL_TIME, Day, Rule, is_open, next_opening, opening_at

QUARTER = timedelta(minutes=15)
# Both changes of the clock, the turn of a year, and a leap day.
AROUND = [date(2026, 3, 8), date(2026, 11, 1), date(2027, 1, 1), date(2028, 2, 29)]
NO_HOLIDAYS: frozenset[date] = frozenset()

quarters = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
weekly = st.builds(
    lambda days, opens, closes: Rule("WEEKLY", tuple(days), (), opens, closes),
    st.lists(st.builds(Day, st.integers(0, 6)), min_size=1, max_size=5, unique=True),
    quarters,
    quarters,
)
monthly = st.builds(
    lambda days, opens, closes: Rule("MONTHLY", tuple(days), (), opens, closes),
    st.lists(
        st.builds(Day, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, 5, -1])),
        min_size=1,
        max_size=3,
        unique=True,
    ),
    quarters,
    quarters,
)
schedules = st.lists(st.one_of(weekly, monthly), min_size=1, max_size=3)


def occurrences(rules: list[Rule], first: date, last: date) -> list[tuple[datetime, datetime]]:
    """Beginnings and ends in UTC, by dateutil."""
    found = []
    for rule in rules:
        days = rrule(
            WEEKLY if rule.frequency == "WEEKLY" else MONTHLY,
            dtstart=datetime.combine(first - timedelta(days=40), time()),
            until=datetime.combine(last, time()),
            byweekday=[weekday(day.weekday, day.nth or None) for day in rule.days],
        )
        for moment in days:
            found.append(_utc_span(rule, moment.date()))
    return found


def _utc_span(rule: Rule, day: date) -> tuple[datetime, datetime]:
    assert rule.opens_at is not None
    assert rule.closes_at is not None
    over_night = rule.closes_at <= rule.opens_at
    closing_day = day + timedelta(days=1 if over_night else 0)
    return (
        datetime.combine(day, rule.opens_at, tzinfo=LOCAL_TIME).astimezone(UTC),
        datetime.combine(closing_day, rule.closes_at, tzinfo=LOCAL_TIME).astimezone(UTC),
    )


@settings(deadline=None, max_examples=60)
@given(schedules, st.sampled_from(AROUND))
def test_open_at_every_quarter_of_three_days(rules: list[Rule], around: date) -> None:
    spans = occurrences(rules, around, around + timedelta(days=3))
    moment = datetime.combine(around - timedelta(days=1), time(12), tzinfo=UTC)
    for _ in range(3 * 96):
        expected = any(begins <= moment < ends for begins, ends in spans)
        assert is_open(rules, moment, NO_HOLIDAYS) is expected
        moment += QUARTER


@settings(deadline=None, max_examples=100)
@given(schedules, st.sampled_from(AROUND), st.integers(0, 191))
def test_next_opening_is_the_first_beginning(rules: list[Rule], around: date, ahead: int) -> None:
    start = datetime.combine(around - timedelta(days=1), time(12), tzinfo=UTC) + ahead * QUARTER
    spans = occurrences(rules, around, around + timedelta(days=60))
    expected = min((begins for begins, _ in spans if begins > start), default=None)
    found = next_opening(rules, start, NO_HOLIDAYS)
    assert (found.astimezone(UTC) if found else None) == expected


@settings(deadline=None, max_examples=100)
@given(schedules, st.sampled_from(AROUND), st.integers(0, 191))
def test_until_is_the_first_quarter_at_which_it_is_closed(
    rules: list[Rule], around: date, ahead: int
) -> None:
    moment = datetime.combine(around - timedelta(days=1), time(12), tzinfo=UTC) + ahead * QUARTER
    opening = opening_at(rules, moment, holidays=NO_HOLIDAYS)
    if opening.state != "open":
        return
    spans = occurrences(rules, around, around + timedelta(days=75))
    last = moment + timedelta(days=7)
    while moment < last and any(begins <= moment < ends for begins, ends in spans):
        moment += QUARTER
    if moment < last:
        assert opening.until == moment
    else:
        assert opening.until is None or opening.until >= last
