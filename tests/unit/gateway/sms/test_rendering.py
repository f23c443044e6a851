import re
from pathlib import Path

import pytest

import bot
from bot.gateway.sms.message import MOST_CHARACTERS
from bot.gateway.sms.rendering import render
from bot.speaking.catalogues import Catalogues
from bot.speaking.sms.segments import segments

CATALOGUES = Catalogues.load(Path(bot.__file__).parents[1] / "locales")
# Long and short ones as they stand in the directory.
NAMES = (
    "Salvation Army with Connecticut Children's (Diaper Connections)",
    "FISH of Northwestern Connecticut (Friends in Service to Humanity)",
    "House of Bread",
)


def said(*replies, introduce=False):
    return render(replies, CATALOGUES, introduce=introduce)


@pytest.fixture
def three(replies):
    def make(**more):
        found = [
            {**replies.result, "organization": name, "phone": f"860-555-010{number}"}
            for number, name in enumerate(NAMES)
        ]
        return replies.results(*found, **more)

    return make


@pytest.mark.parametrize("introduce", [True, False])
def test_three_english_results_take_two_segments(three, introduce):
    rendered = said(three(), introduce=introduce)
    assert segments(rendered.text).encoding == "GSM-7"
    assert segments(rendered.text).count <= 2
    lines = re.findall(r"^(\d)\. (.+)$", rendered.text, re.MULTILINE)
    assert [number for number, _ in lines] == ["1", "2", "3"]
    assert re.findall(r"860-555-010\d", rendered.text) == [f"860-555-010{n}" for n in range(3)]


def test_the_first_reply_names_us_before_and_stop_after_the_list(three):
    rendered = said(three(), introduce=True)
    lines = rendered.text.splitlines()
    assert lines[0] == "CT Resource Navigator"
    assert "Reply STOP to end." in lines[-2:]
    assert rendered.introduced


def test_accents_of_spanish_do_not_double_the_price(three, replies):
    text = replies.text("Aquí hay más: ¿qué población?", language="es")
    rendered = said(text, three(language="es"), introduce=True)
    assert segments(rendered.text).encoding == "GSM-7"
    assert segments(rendered.text).count <= 2


def test_a_script_outside_the_alphabet_may_take_three(replies, three):
    rendered = said(replies.text("Продукты, Хартфорд:"), three())
    assert segments(rendered.text).encoding == "UCS-2"
    assert segments(rendered.text).count <= 3


def test_two_lists_go_on_counting(replies):
    more = replies.results(first_number=2)
    rendered = said(replies.results(), more)
    assert re.findall(r"^(\d)\.", rendered.text, re.MULTILINE) == ["1", "2"]


@pytest.mark.parametrize(("total", "says_more"), [(1, False), (5, True)])
def test_more_is_offered_when_there_is_more(replies, total, says_more):
    reply = replies.results()
    reply["data"]["total"] = total
    assert ("MORE" in said(reply).text) is says_more


def test_one_place_in_full_is_told_as_its_facts(replies):
    reply = replies.results()
    rendered = said({**reply, "response": "utter_details", "text": "not this"})
    assert "55 Bartholomew Ave" in rendered.text
    assert "not this" not in rendered.text
    assert not rendered.text.startswith("1.")


def choices(count, words="I need number"):
    return [{"label": f"{words} {n}", "text": f"words of {n}"} for n in range(1, count + 1)]


def test_choices_are_numbered_with_their_words_kept(replies):
    rendered = said(replies.text("What?", suggestions=choices(3)))
    assert "3. I need number 3" in rendered.text
    assert rendered.choices == ("words of 1", "words of 2", "words of 3")


def test_what_does_not_fit_goes_in_order(replies):
    """The hint how to stop, choices from the last, our name; the assistant's words stay."""
    seen = []
    for length in range(1, 300, 5):
        reply = replies.text("x" * length, suggestions=choices(3))
        rendered = said(reply, introduce=True)
        state = (rendered.introduced, "STOP" in rendered.text, len(rendered.choices))
        assert segments(rendered.text).count <= 2
        assert "x" * length in rendered.text
        if state not in seen:
            seen.append(state)
    assert seen == [
        (True, True, 3),
        (True, False, 3),
        (True, False, 2),
        (True, False, 1),
        (True, False, 0),
        (False, False, 0),
    ]


def test_only_choices_that_are_shown_can_be_chosen(replies):
    reply = replies.text("x" * 250, suggestions=choices(9))
    rendered = said(reply)
    shown = re.findall(r"^(\d)\.", rendered.text, re.MULTILINE)
    assert len(rendered.choices) == len(shown) < 9


def test_words_too_long_by_themselves_stay_whole_with_what_a_person_needs(replies):
    story = ("A long story. " * 40).strip()
    rendered = said(replies.text(story, suggestions=choices(2)), introduce=True)
    assert rendered.text.startswith(f"CT Resource Navigator\n{story}\n1. I need number 1\n")
    assert rendered.choices == ("words of 1", "words of 2")


def test_never_more_than_a_provider_takes_and_no_broken_word(replies):
    rendered = said(replies.text("wonderful " * 300))
    assert len(rendered.text) <= MOST_CHARACTERS
    assert rendered.text.endswith("wonderful")


def test_a_crisis_is_never_introduced(replies):
    rendered = said(replies.text("Call 911.", type="crisis"), introduce=True)
    assert rendered.text == "Call 911."
    assert not rendered.introduced


def test_a_reply_without_words_adds_nothing(replies):
    assert said(replies.text(""), replies.text("Hi.")).text == "Hi."
