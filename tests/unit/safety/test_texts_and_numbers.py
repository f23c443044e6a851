import re
from datetime import date

import pytest

from bot.safety import NUMBERS, CrisisKind, say
from bot.safety.texts import _texts, languages

KEYS = set(_texts("en"))
CRISES = [f"crisis.{kind}" for kind in CrisisKind]
NEVER_ALONE = "results"  # comes after simple_search


def test_the_numbers_of_the_state_are_there():
    called = {name: number.call for name, number in NUMBERS.items()}
    assert called == {
        "emergency": "911",
        "suicide_prevention": "988",
        "domestic_violence_hotline": "888-774-2900",
        "information_referral": "211",
        "information_referral_toll_free": "800-203-1234",
        "information_referral_tty": "800-671-0737",
        "relay": "711",
    }


@pytest.mark.parametrize("number", NUMBERS.values(), ids=list(NUMBERS))
def test_every_number_says_where_and_when_it_was_read(number):
    assert number.source.startswith("https://")
    assert isinstance(number.checked, date)
    assert re.fullmatch(r"\d{3}|\d{3}-\d{3}-\d{4}", number.call)


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_language_has_every_text(language):
    assert set(_texts(language)) == KEYS
    assert not any("{" in text for text in _texts(language).values())


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("key", CRISES)
def test_a_crisis_text_names_all_who_help_and_fits_one_message(key, language):
    text = say(key, language)
    for name in ("emergency", "suicide_prevention", "domestic_violence_hotline"):
        assert NUMBERS[name].call in text
    assert len(text) <= 160


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("key", sorted(KEYS - {*CRISES, NEVER_ALONE}))
def test_every_other_text_names_211_911_and_988(key, language):
    assert {"211", "911", "988"} <= set(re.findall(r"\b\d{3}\b", say(key, language)))


@pytest.mark.parametrize(
    ("asked", "spoken"), [("es-PR", "es"), ("ES", "es"), ("xx", "en"), (None, "en")]
)
def test_a_language_that_is_not_spoken_is_answered_in_english(asked, spoken):
    assert say("results", asked) == say("results", spoken)


def test_spanish_speakers_are_told_how_988_answers_in_spanish():
    number = NUMBERS["suicide_prevention"]
    assert f"marque {number.press['es']}" in say("crisis.self_harm", "es")
    assert number.word["es"] in say("crisis.self_harm", "es")
