from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from resources_db.hours import (
    LOCAL_TIME,
    Day,
    Rule,
    is_open,
    opening_at,
    opening_on,
    parse_hours,
    spans_on,
)

SPRING, AUTUMN = date(2026, 3, 8), date(2026, 11, 1)  # both are Sundays


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL_TIME)


@pytest.mark.parametrize(
    ("hours", "moment", "state", "until", "next_opens_at"),
    [
        ("MO-FR 09:00-17:00", "2026-11-30T09:00", "open", "2026-11-30T17:00", None),
        ("MO-FR 09:00-17:00", "2026-11-30T16:59", "open", "2026-11-30T17:00", None),
        ("MO-FR 09:00-17:00", "2026-11-30T17:00", "closed", None, "2026-12-01T09:00"),
        ("MO-FR 09:00-17:00", "2026-11-30T08:59", "closed", None, "2026-11-30T09:00"),
        ("MO-FR 09:00-17:00", "2026-11-28T12:00", "closed", None, "2026-11-30T09:00"),
        ("MO 09:00-12:00,13:00-17:00", "2026-11-30T12:30", "closed", None, "2026-11-30T13:00"),
        ("MO 09:00-12:00,12:00-17:00", "2026-11-30T10:00", "open", "2026-11-30T17:00", None),
        ("MO 09:00-13:00,12:00-17:00", "2026-11-30T12:30", "open", "2026-11-30T17:00", None),
        ("MO 20:00-08:00", "2026-12-01T07:59", "open", "2026-12-01T08:00", None),
        ("MO 20:00-08:00", "2026-12-01T08:00", "closed", None, "2026-12-07T20:00"),
        ("MO-SU 20:00-20:00", "2026-12-01T12:00", "open", None, None),
        ("24/7", "2026-12-25T03:00", "open", None, None),
        ("FR 13:00-", "2026-12-04T12:00", "closed", None, "2026-12-04T13:00"),
        ("FR 13:00-", "2026-12-04T13:30", "unknown", None, "2026-12-11T13:00"),
        ("FR 13:00-", "2026-12-05T00:30", "closed", None, "2026-12-11T13:00"),
        ("2TU 09:00-10:00", "2026-12-01T09:30", "closed", None, "2026-12-08T09:00"),
        ("2TU 09:00-10:00", "2026-12-08T09:30", "open", "2026-12-08T10:00", None),
        ("MO 09:00-17:00", "2026-09-07T12:00", "unknown", None, "2026-09-14T09:00"),  # Labor Day
        ("MO 09:00-17:00", "2026-09-07T18:00", "closed", None, "2026-09-14T09:00"),
        ("FR 09:00-17:00", "2026-02-12T12:00", "closed", None, "2026-02-13T09:00"),
        ("TH 09:00-17:00", "2026-02-12T12:00", "unknown", None, "2026-02-19T09:00"),  # Lincoln
        ("FR 09:00-17:00", "2026-07-03T12:00", "unknown", None, "2026-07-10T09:00"),  # kept day
    ],
)  # fmt: skip
def test_the_state_at_a_moment(
    hours: str, moment: str, state: str, until: str | None, next_opens_at: str | None
) -> None:
    opening = opening_at(parse_hours(hours), at(moment))
    assert opening.state == state
    assert opening.until == (at(until) if until else None)
    assert opening.next_opens_at == (at(next_opens_at) if next_opens_at else None)


@pytest.mark.parametrize(
    ("hours", "seasonal", "moment", "reason"),
    [
        ("", False, "2026-11-30T12:00", "no_schedule"),
        ("MO-SU 00:00-23:59", True, "2026-01-30T12:00", "seasonal"),
        ("MO 09:00-17:00", False, "2026-09-07T12:00", "holiday"),
        ("MO 09:00-", False, "2026-11-30T12:00", "no_closing_time"),
    ],
)
def test_unknown_says_why(hours: str, seasonal: bool, moment: str, reason: str) -> None:
    opening = opening_at(parse_hours(hours), at(moment), seasonal=seasonal)
    assert (opening.state, opening.reason) == ("unknown", reason)


def test_until_is_none_only_when_it_never_closes() -> None:
    five_days = opening_at(parse_hours("MO-FR 00:00-23:59"), at("2026-12-01T12:00"))
    assert five_days.until == at("2026-12-05T00:00")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 12, 1, 14, 0, tzinfo=UTC), "open"),
        (datetime(2026, 12, 1, 13, 59, tzinfo=UTC), "closed"),
        (datetime(2026, 7, 1, 13, 0, tzinfo=UTC), "open"),
        (datetime(2026, 7, 1, 12, 59, tzinfo=UTC), "closed"),
    ],
)
def test_hours_are_those_of_new_york_in_winter_and_summer(moment: datetime, expected: str) -> None:
    assert opening_at(parse_hours("MO-FR 09:00-17:00"), moment).state == expected


def test_a_night_is_an_hour_shorter_in_spring_and_longer_in_autumn() -> None:
    rules = parse_hours("SA 22:00-06:00")
    for change, hours in ((SPRING, 7), (AUTUMN, 9)):
        (span,) = spans_on(rules, change - timedelta(days=1))
        assert span.closes_at
        assert span.closes_at.astimezone(UTC) - span.opens_at.astimezone(UTC) == timedelta(
            hours=hours
        )


def test_both_one_o_clocks_of_the_autumn_night_are_told_apart() -> None:
    rules = parse_hours("SU 00:30-01:30")
    first = datetime(2026, 11, 1, 1, 15, tzinfo=LOCAL_TIME)
    assert is_open(rules, first)
    assert not is_open(rules, first.replace(fold=1))


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        opening_at(parse_hours("24/7"), datetime(2026, 11, 30, 12))  # noqa: DTZ001


@given(
    st.sets(st.integers(0, 6), min_size=1),
    st.times(),
    st.times(),
    st.sampled_from([SPRING, AUTUMN, date(2026, 5, 10)]),
    st.integers(-60, 60),
)
def test_open_means_inside_an_occurrence_also_when_clocks_change(
    weekdays: set[int], opens_at: time, closes_at: time, around: date, half_hours: int
) -> None:
    """The same rule laid out by dateutil, compared in UTC."""
    opens_at, closes_at = (
        opens_at.replace(second=0, microsecond=0),
        closes_at.replace(second=0, microsecond=0),
    )
    rule = Rule(days=tuple(map(Day, weekdays)), opens_at=opens_at, closes_at=closes_at)
    middle = datetime.combine(around, time(12), tzinfo=LOCAL_TIME).astimezone(UTC)
    moment = middle + timedelta(minutes=30 * half_hours)
    start = datetime.combine(around - timedelta(days=7), opens_at)
    inside = False
    for begins in rrule(WEEKLY, dtstart=start, count=99, byweekday=sorted(weekdays)):
        ends = datetime.combine(begins.date(), closes_at)
        if rule.is_whole_day or ends <= begins:
            ends = datetime.combine(
                begins.date() + timedelta(days=1), time() if rule.is_whole_day else closes_at
            )
        utc = [each.replace(tzinfo=LOCAL_TIME).astimezone(UTC) for each in (begins, ends)]
        inside = inside or utc[0] <= moment < utc[1]
    assert is_open([rule], moment) == inside


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001
def test_the_next_opening_is_the_first_moment_it_opens(moment: datetime) -> None:
    rules = parse_hours("MO-WE 09:00-12:00; 2SA 22:00-02:00")
    local = moment.replace(tzinfo=LOCAL_TIME)
    opening = opening_at(rules, local)
    if opening.state == "closed":
        assert opening.next_opens_at
        assert opening.next_opens_at.astimezone(UTC) > local.astimezone(UTC)
        assert opening_at(rules, opening.next_opens_at).state == "open"
        before = opening.next_opens_at.astimezone(UTC) - timedelta(minutes=1)
        assert opening_at(rules, before).state != "open"


CLOSED_FOR_A_WEEK = Rule(None, valid_from=date(2026, 12, 7), valid_to=date(2026, 12, 13))
SHORT_DAY = Rule(
    None,
    opens_at=time(9),
    closes_at=time(11),
    valid_from=date(2026, 12, 25),
    valid_to=date(2026, 12, 25),
)


@pytest.mark.parametrize(
    ("exception", "moment", "state"),
    [
        (CLOSED_FOR_A_WEEK, "2026-12-08T10:00", "closed"),
        (CLOSED_FOR_A_WEEK, "2026-12-15T10:00", "open"),
        (SHORT_DAY, "2026-12-25T10:00", "open"),  # a holiday that the source speaks of
        (SHORT_DAY, "2026-12-25T12:00", "closed"),
        (SHORT_DAY, "2026-12-24T12:00", "open"),
    ],
)
def test_an_exception_speaks_alone_for_its_days(exception: Rule, moment: str, state: str) -> None:
    rules = (*parse_hours("MO-FR 09:00-17:00"), exception)
    assert opening_at(rules, at(moment)).state == state


@pytest.mark.parametrize(
    ("hours", "day", "state", "count"),
    [
        ("MO 09:00-12:00,13:00-17:00", date(2026, 11, 30), "open", 2),
        ("MO 09:00-12:00", date(2026, 12, 1), "closed", 0),
        ("FR 13:00-", date(2026, 12, 4), "open", 1),
        ("MO 09:00-12:00", date(2026, 9, 7), "unknown", 1),
        ("", date(2026, 12, 1), "unknown", 0),
    ],
)
def test_a_whole_day(hours: str, day: date, state: str, count: int) -> None:
    opening = opening_on(parse_hours(hours), day)
    assert (opening.day, opening.state, len(opening.spans)) == (day, state, count)
    assert opening_on(parse_hours(hours), day, seasonal=True).state == "unknown"
