"""Which of several rules count, and when none is in force."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from resources_db.hours import LOCAL_TIME, Day, Rule, opening_at, opening_on, parse_hours, spans_on

(BASE,) = parse_hours("MO-FR 09:00-17:00")
SUMMER = replace(
    parse_hours("MO-TH 09:00-12:00")[0],
    valid_from=date(2026, 6, 1),
    valid_to=date(2026, 8, 31),
)
FAIR = Rule(
    None,
    opens_at=time(10),
    closes_at=time(11),
    valid_from=date(2026, 7, 8),
    valid_to=date(2026, 7, 8),
)
CLOSED_WEEK = Rule(None, valid_from=date(2026, 7, 6), valid_to=date(2026, 7, 12))
CLOSED_SECOND_MONDAYS = Rule("MONTHLY", (Day(0, 2),))


def on(rules: list[Rule], day: str) -> list[str]:
    spans = spans_on(rules, date.fromisoformat(day))
    return [f"{span.opens_at:%H:%M}-{span.closes_at:%H:%M}" for span in spans]


@pytest.mark.parametrize(
    ("rules", "day", "spans"),
    [
        ([BASE, SUMMER], "2026-05-28", ["09:00-17:00"]),
        ([BASE, SUMMER], "2026-06-04", ["09:00-12:00"]),
        ([BASE, SUMMER], "2026-06-05", ["09:00-17:00"]),  # a Friday: summer says nothing of it
        ([BASE, SUMMER], "2026-09-03", ["09:00-17:00"]),
        ([BASE, SUMMER, CLOSED_WEEK], "2026-07-07", []),
        ([BASE, SUMMER, CLOSED_WEEK, FAIR], "2026-07-08", ["10:00-11:00"]),
        ([BASE, SUMMER, CLOSED_WEEK, FAIR], "2026-07-14", ["09:00-12:00"]),
        ([BASE, CLOSED_SECOND_MONDAYS], "2026-05-11", []),
        ([BASE, CLOSED_SECOND_MONDAYS], "2026-05-18", ["09:00-17:00"]),
        ([BASE, Rule("WEEKLY", (Day(0),))], "2026-05-18", []),
    ],
)
def test_what_is_said_most_exactly_counts(rules: list[Rule], day: str, spans: list[str]) -> None:
    assert on(rules, day) == spans


@pytest.mark.parametrize(
    ("rules", "moment", "state", "reason"),
    [
        ([SUMMER], "2026-07-07T10:00", "open", ""),
        ([SUMMER], "2026-07-10T10:00", "closed", ""),
        ([SUMMER], "2026-11-24T10:00", "unknown", "no_schedule"),
        ([SUMMER], "2025-11-24T10:00", "unknown", "no_schedule"),
        ([SUMMER, BASE], "2026-11-24T10:00", "open", ""),
        ([CLOSED_WEEK], "2026-07-07T10:00", "closed", ""),
        ([CLOSED_WEEK], "2026-11-24T10:00", "unknown", "no_schedule"),
        ([FAIR], "2026-07-08T12:00", "closed", ""),
    ],
)
def test_out_of_force_nobody_knows(rules: list[Rule], moment: str, state: str, reason: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=LOCAL_TIME)
    opening = opening_at(rules, at)
    assert (opening.state, opening.reason) == (state, reason)
    day = opening_on(rules, at.date())
    assert (day.state == "unknown") == (state == "unknown")


def test_a_season_that_comes_is_told_as_the_next_opening() -> None:
    opening = opening_at([SUMMER], datetime(2026, 5, 20, 12, tzinfo=LOCAL_TIME))
    assert opening.next_opens_at == datetime(2026, 6, 1, 9, tzinfo=LOCAL_TIME)
