import pytest

from bot.gateway.sms.texts import in_danger, last_resort, say, texts
from bot.speaking.sms.segments import segments

MOST_SEGMENTS = {"stopped": 1, "started": 1, "help": 2, "words_only": 1, "stop_hint": 1}


@pytest.mark.parametrize("language", texts())
def test_every_language_has_every_text(language):
    assert set(texts()[language]) == set(texts()["en"])


@pytest.mark.parametrize("language", texts())
@pytest.mark.parametrize(("key", "most"), MOST_SEGMENTS.items())
def test_they_are_short_and_in_the_cheap_alphabet(key, most, language):
    size = segments(say(key, language))
    assert (size.encoding, size.count <= most) == ("GSM-7", True)


@pytest.mark.parametrize("language", texts())
@pytest.mark.parametrize("key", ["stopped", "started", "help"])
def test_what_carriers_ask_for_says_who_we_are(key, language):
    assert say("sender", language) in say(key, language)


@pytest.mark.parametrize("language", texts())
def test_help_says_how_to_stop_and_stopped_how_to_come_back(language):
    assert "STOP" in say("help", language)
    assert "STOP" in say("stop_hint", language)
    assert "START" in say("stopped", language)


def test_a_language_without_texts_is_answered_in_english():
    assert say("help", "vi") == say("help", None) == say("help", "en") != say("help", "es-PR")


def test_danger_is_answered_in_the_language_it_is_told_in():
    assert "988" in in_danger("I want to die")[0]
    assert "marque 2" in in_danger("me quiero morir")[0]
    assert in_danger("I want food") == []


def test_the_last_resort_names_the_numbers():
    assert "211" in last_resort("food")[0]
    assert "888-774-2900" in last_resort("he hits me")[0]
    assert last_resort("comida") != last_resort("food")
