"""Which of the needs that a message names are asked for. Mentions are made by hand here."""

import pytest

from bot.understanding.mentions import Mention
from bot.understanding.wanted import wanted_needs


def mention(text: str, words: str, kind: str, value: str) -> Mention:
    start = text.index(words)
    return Mention(kind, value, start, start + len(words))


def wanted(text: str, *parts: tuple[str, str, str], intent: str = "find_other", taken=()):
    mentions = sorted((mention(text, *part) for part in parts), key=lambda m: m.start)
    return [m.value for m in wanted_needs(mentions, text, intent, taken)]


LAWYER = ("lawyer", "topic", "legal")
NEED = ("need", "asks", "for")


def test_topic_counts_after_a_cue():
    assert wanted("so after all of that I need a good lawyer", NEED, LAWYER) == ["legal"]


@pytest.mark.parametrize(
    "text",
    [
        "after all of that my lawyer said to ask",
        "I need that, my lawyer said so and so",
        "I need to say that what they told us the lawyer knew",
    ],
)
def test_topic_does_not_count_without_one_in_reach(text):
    parts = [LAWYER, NEED] if "need" in text else [LAWYER]
    assert wanted(text, *parts) == []


def test_topic_counts_in_a_short_message():
    assert wanted("any lawyer in hartford today", LAWYER) == ["legal"]


def test_names_of_places_do_not_make_a_message_longer():
    text = "a lawyer in new haven or west haven"
    assert wanted(text, LAWYER) == []
    assert wanted(text, LAWYER, taken=[(12, 21), (25, 35)]) == ["legal"]


def test_topic_counts_at_the_beginning():
    assert wanted("lawyer for my cousin who was never paid", LAWYER) == ["legal"]


@pytest.mark.parametrize("intent", ["ask_directions", "out_of_scope", "choose_result"])
def test_topic_does_not_count_when_nothing_is_looked_for(intent):
    assert wanted("need lawyer", NEED, LAWYER, intent=intent) == []


def test_bare_topic_does_not_count_while_talking_but_an_asked_one_does():
    assert wanted("lawyer", LAWYER, intent="give_location") == []
    assert wanted("no, I need a lawyer", NEED, LAWYER, intent="deny") == ["legal"]


def test_bare_topic_beside_a_place_counts_among_few_words():
    assert wanted("lawyer in Hartford", LAWYER, intent="give_location", taken=[(10, 18)]) == [
        "legal"
    ]
    text = "the lawyer is in Hartford"
    assert wanted(text, LAWYER, intent="give_location", taken=[(17, 25)]) == []


@pytest.mark.parametrize(
    "text", ["no, not food, a lawyer", "no food, lawyer", "not food, but a lawyer"]
)
def test_a_correction_puts_one_need_in_place_of_another(text):
    assert wanted(text, ("food", "topic", "food"), LAWYER, intent="deny") == ["legal"]


def test_a_correction_that_only_refuses_asks_for_nothing():
    assert wanted("no, not food", ("food", "topic", "food"), intent="deny") == []


def test_what_is_joined_to_a_need_is_asked_for_with_it():
    text = "please tell me who has food pantry hours, and coats, for the five of us"
    parts = [("food pantry", "need", "food"), ("coats", "topic", "clothing")]
    assert wanted(text, *parts) == ["food"]
    near = text.replace("pantry hours", "pantry")
    assert wanted(near, *parts) == ["food", "clothing"]
    assert wanted(near.replace(", and", ". And"), *parts) == ["food"]


def test_refused_need_is_left_out():
    text = "I don't need food, I need a lawyer"
    parts = [("don't need", "asks", "not"), ("food", "need", "food"), (" need a", "asks", "for")]
    assert wanted(text, *parts, LAWYER) == ["legal"]


def test_aside_counts_only_alone_and_where_it_fits():
    text = "I lost my job and it is hard to find food here"
    aside = ("lost my job", "aside", "employment")
    assert wanted(text, aside, ("food", "need", "food")) == ["food"]
    assert wanted(text, aside) == ["employment"]
    assert wanted(text, aside, intent="find_employment") == ["employment"]
    assert wanted(text, aside, intent="find_food") == []
    assert wanted(text, aside, intent="greet") == []
