"""Moments are said by the clock of Connecticut, with the day where it is not today."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.speaking.values.clock import speak_moment
from bot.speaking.values.compact import compact_moment

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-19T17:00:00-05:00", "5 PM"),
        ("2026-11-19T17:30:00-05:00", "5:30 PM"),
        ("2026-11-19T22:00:00+00:00", "5 PM"),
        ("2026-11-20T00:00:00-05:00", "tomorrow 12 AM"),
        ("2026-11-20T09:00:00-05:00", "tomorrow 9 AM"),
        ("2026-11-21T09:00:00-05:00", "Saturday 9 AM"),
        ("2026-11-25T09:00:00-05:00", "Wednesday 9 AM"),
        ("2026-11-26T09:00:00-05:00", "November 26, 9 AM"),
        ("2026-11-18T09:00:00-05:00", "November 18, 9 AM"),
    ],
)
def test_the_day_is_named_when_it_is_not_today(voice, moment, said):
    assert speak_moment(moment, voice()) == said


@pytest.mark.parametrize(
    ("moment", "role", "said"),
    [
        ("2026-11-19T17:00:00-05:00", "at", "a las 5 p. m."),
        ("2026-11-19T17:00:00-05:00", "until", "las 5 p. m."),
        ("2026-11-19T13:00:00-05:00", "at", "a la 1 p. m."),
        ("2026-11-21T09:00:00-05:00", "at", "el sábado a las 9 a. m."),
        ("2026-11-21T13:30:00-05:00", "at", "el sábado a la 1:30 p. m."),
    ],
)
def test_spanish_says_hours_with_their_article(voice, moment, role, said):
    assert speak_moment(moment, voice("es"), role) == said


def test_a_language_with_a_day_of_24_hours_keeps_it(voice):
    assert speak_moment("2026-11-19T17:00:00-05:00", voice("pl")) == "17:00"


def test_the_night_the_clocks_go_back_is_still_one_night(voice):
    # 1 November 2026: 1:30 comes twice.
    evening = datetime(2026, 10, 31, 22, 0, tzinfo=NEW_YORK)
    twice = [datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 30, tzinfo=UTC)]
    said = [speak_moment(moment, voice(now=evening)) for moment in twice]
    assert said == ["tomorrow 1:30 AM", "tomorrow 1:30 AM"]


def test_the_offset_of_the_moment_counts_not_that_of_now(voice):
    # Asked in summer time about a moment in winter time, and the other way round.
    saturday = datetime(2026, 10, 31, 12, 0, tzinfo=NEW_YORK)
    assert speak_moment("2026-11-02T09:00:00-05:00", voice(now=saturday)) == "Monday 9 AM"
    march = datetime(2027, 3, 13, 12, 0, tzinfo=NEW_YORK)
    assert speak_moment("2027-03-14T09:00:00-04:00", voice(now=march)) == "tomorrow 9 AM"


def test_now_may_come_in_any_zone(voice):
    # 3:30 UTC on the 20th is still the evening of the 19th here.
    now = datetime(2026, 11, 20, 3, 30, tzinfo=UTC)
    assert speak_moment("2026-11-19T23:00:00-05:00", voice(now=now)) == "11 PM"


@pytest.mark.parametrize("moment", ["2026-11-19T17:00:00", "soon", "17:00"])
def test_a_moment_without_its_offset_is_refused(voice, moment):
    with pytest.raises(ValueError, match=r"offset|isoformat"):
        speak_moment(moment, voice())


@pytest.mark.parametrize(
    ("language", "moment", "said"),
    [
        ("en", "2026-11-19T17:00:00-05:00", "5PM"),
        ("en", "2026-11-19T17:30:00-05:00", "5:30PM"),
        ("en", "2026-11-20T09:00:00-05:00", "Fri 9AM"),
        ("en", "2026-11-30T09:00:00-05:00", "Nov 30 9AM"),
        ("es", "2026-11-19T17:00:00-05:00", "5pm"),
        ("es", "2026-11-21T09:00:00-05:00", "sáb 9am"),
        ("pl", "2026-11-21T09:00:00-05:00", "sob 09:00"),
    ],
)
def test_a_text_message_says_it_shorter(voice, language, moment, said):
    assert compact_moment(moment, voice(language)) == said
