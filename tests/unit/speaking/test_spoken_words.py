"""Codes, tags, days, phones and lists become words."""

from datetime import date

import pytest

from bot.speaking.values.kinds import speak
from bot.speaking.values.phones import dial


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("need", "food", "food"),
        ("need", ["food", "housing"], "food and housing"),
        ("sub_need", "hot_meals", "hot meals"),
        (
            "filters",
            ["open_now", "wheelchair", "free"],
            "open now, wheelchair accessible, and free",
        ),
        ("filters", ["language:es"], "Spanish-speaking"),
        ("filters", ["language:ht", "women"], "Haitian Creole-speaking and for women"),
        ("documents", ["photo_id"], "photo ID"),
        ("documents", "Last four weeks of income", "Last four weeks of income"),
        ("documents", ["a note_from_school"], "a note_from_school"),
        ("fees", "sliding", "you pay what you can, based on your income"),
        ("language_name", "pt-BR", "Portuguese"),
        ("language_name", "ht", "Haitian Creole"),
        ("languages", ["en", "es"], "English and Spanish"),
        ("count", "3", "3"),
        ("place", {"name": "Willimantic", "town": "Windham"}, "Willimantic"),
        ("need_2", "housing", "housing"),
        ("radius_m", 16093, "10 miles"),
    ],
)
def test_a_placeholder_is_typed_by_its_name(voice, name, value, said):
    assert speak(name, value, voice()) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("saturday", "Saturday"),
        ("thursday", "Thursday"),
        ("today", "Thursday"),
        ("tomorrow", "Friday"),
        ("2026-11-25", "Wednesday"),
        (date(2026, 11, 20), "Friday"),
        ("2026-11-28", "Sat, Nov 28"),
    ],
)
def test_a_day_is_named_and_dated_when_it_is_far(voice, day, said):
    assert speak("day", day, voice()) == said


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([["09:00", "17:00"]], "9 AM to 5 PM"),
        ([["09:00", "12:00"], ["13:00", "16:30"]], "9 AM to 12 PM and 1 PM to 4:30 PM"),
        ([["2026-11-21T09:00:00-05:00", "2026-11-21T14:00:00-05:00"]], "9 AM to 2 PM"),
        ([["2026-11-21T09:00:00-05:00", None]], "from 9 AM"),
        ([["2026-11-21T00:00:00-05:00", "2026-11-22T00:00:00-05:00"]], "day and night"),
        ([["2026-11-21T20:00:00-05:00", "2026-11-22T08:00:00-05:00"]], "8 PM to 8 AM"),
        ("by appointment", "by appointment"),
    ],
)
def test_the_hours_of_a_day(voice, spans, said):
    assert speak("spans", spans, voice()) == said


@pytest.mark.parametrize(
    ("number", "spoken", "dialled"),
    [
        ("+18605550100", "860-555-0100", "860-555-0100"),
        ("(860) 555-0100", "860-555-0100", "860-555-0100"),
        ("860-555-0100 x12", "860-555-0100 x12", "860-555-0100 x12"),
        ("211", "2-1-1", "211"),
        ("2-1-1", "2-1-1", "211"),
        ("741741", "741741", "741741"),
        ("+442071838750", "+442071838750", "+442071838750"),
    ],
)
def test_phones_are_written_as_they_are_dialled(voice, number, spoken, dialled):
    assert speak("phone", number, voice()) == spoken
    assert dial(number) == dialled


def test_a_phone_keeps_its_order_inside_arabic(voice):
    assert speak("phone", "+18605550100", voice("ar")) == "\u2066860-555-0100\u2069"
    assert speak("name", "Hands On Hartford", voice("ar")) == "\u2068Hands On Hartford\u2069"


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (["en", "es"], "inglés y español"),
        (["es", "en"], "español e inglés"),
        (["es", "en", "it"], "español, inglés e italiano"),
        (["es"], "español"),
    ],
)
def test_spanish_changes_its_and_before_the_same_sound(voice, codes, said):
    assert speak("languages", codes, voice("es")) == said
