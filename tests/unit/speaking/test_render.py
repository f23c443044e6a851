"""From key and values to what a person reads; nothing missing ever reaches them as an error."""

import logging
from functools import partial

import pytest

from bot.speaking.catalogues import Catalogues
from bot.speaking.render import Suggestion, render

OPEN = {"until": "2026-11-19T17:00:00-05:00", "phone": "+18605550100"}


@pytest.fixture
def say(responses, catalogues, now):
    """`say(key, values, language, channel)`."""

    def speak(key, values=None, language="en", channel="web", catalogues=catalogues):
        return render(
            responses,
            key,
            values or {},
            language=language,
            channel=channel,
            catalogues=catalogues,
            now=now,
        )

    return speak


def test_values_and_buttons_are_in_the_persons_language(say):
    rendered = say("utter_found", {"count": 2, "need": "food"}, "es-PR")
    assert rendered.text == "Encontré 2 lugares para comida."
    assert rendered.suggestions == (Suggestion("Comida", "Necesito comida"),)
    assert rendered.language == "es"


def test_a_count_that_comes_as_text_still_counts(say):
    assert say("utter_found", {"count": "1", "need": "food"}).text == "I found 1 place for food."


def test_the_channel_has_its_own_wording(say):
    assert say("utter_found", {"count": 2, "need": "food"}, channel="sms").text == "Food:"


def test_a_channel_without_its_own_wording_gets_the_general_one(say):
    assert say("utter_unsure", channel="sms").text == "Take an umbrella."


def test_short_codes_are_bare_in_text_messages_so_that_phones_link_them(say):
    assert say("utter_danger", {"phone": "211"}, channel="sms").text == "Call 211 now."
    assert say("utter_danger", {"phone": "211"}).text == "Call 2-1-1 now."


def test_text_messages_in_spanish_stay_in_the_gsm_alphabet(say):
    values = {"until": "2026-11-21T09:00:00-05:00", "phone": "211"}
    text = say("utter_open", values, "es", "sms").text
    assert text == "Abierto hasta sabado 9 a. m. Llame antes: 211"


def test_an_unreviewed_crisis_text_carries_the_english(say):
    rendered = say("utter_danger", {"phone": "911"}, "es")
    assert rendered.text == "Llame ya al 9-1-1.\n\nCall 9-1-1 now."
    assert rendered.unreviewed


def test_a_reviewed_crisis_text_stands_alone(say, catalogues):
    reviewed = Catalogues(catalogues.translations, reviewed=frozenset({"es"}))
    rendered = say("utter_danger", {"phone": "911"}, "es", catalogues=reviewed)
    assert (rendered.text, rendered.unreviewed) == ("Llame ya al 9-1-1.", False)


def test_a_text_without_translation_is_english_and_says_so(say):
    rendered = say("utter_unsure", language="es")
    assert (rendered.text, rendered.language) == ("Take an umbrella.", "en")
    assert not rendered.unreviewed


def test_a_translation_that_wants_too_much_gives_way_to_the_english(say, caplog):
    rendered = say("utter_greedy", language="es")
    assert (rendered.text, rendered.language) == ("Go there.", "en")
    assert "utter_greedy" in caplog.text


def test_a_value_known_to_be_absent_takes_its_sentence_along_in_silence(say, caplog):
    assert say("utter_open", OPEN | {"phone": None}).text == "Open until 5 PM."
    assert not caplog.records


@pytest.mark.parametrize("until", ["five", 17, "2026-11-19T17:00:00"])
def test_an_unusable_value_is_logged_by_name_only(say, caplog, until):
    with caplog.at_level(logging.DEBUG):
        rendered = say("utter_open", OPEN | {"until": until})
    assert rendered.text == "Call first: 860-555-0100"
    assert "utter_open" in caplog.text
    assert str(until) not in caplog.text


def test_something_is_said_even_when_every_sentence_lacks_a_value(say):
    assert say("utter_where", {}).text == "Is at ."


def test_names_and_addresses_are_isolated_in_arabic(say):
    values = {"name": "Hands On Hartford", "address": "45 Church Street"}
    text = say("utter_where", values, "ar").text
    assert text == "\u2068Hands On Hartford\u2069 في \u206845 Church Street\u2069."


def test_choices_become_buttons_that_say_what_they_mean(say):
    rendered = say("utter_meant", {"choices": ["find_food", "legal", "no_such_intent"]}, "es")
    assert rendered.suggestions == (
        Suggestion("Comida", "Necesito comida"),
        Suggestion("Legal help", "I need legal help"),
    )


def test_a_key_that_the_domain_lacks_is_a_programming_error(say):
    with pytest.raises(KeyError):
        say("utter_never_written")


def test_a_response_for_another_channel_only_is_empty_here(catalogues):
    only_sms = {"utter_short": [{"channel": "sms", "text": "Hi"}]}
    speak = partial(render, only_sms, "utter_short", {}, language="en", catalogues=catalogues)
    assert speak(channel="sms").text == "Hi"
    assert speak(channel="web").text == ""
