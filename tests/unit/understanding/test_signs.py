"""What the rules see becomes features."""

import pytest

from bot.understanding.signs import is_plain_request, signs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hartford", {"place", "place:alone", "words:1"}),
        ("food Hartford", {"topic:food", "place", "place:short", "words:2"}),
        ("is the second one open?", {"ordinal", "opens:words", "question", "words:5"}),
        ("", {"words:0"}),
    ],
)
def test_signs_of_a_text(text, expected):
    assert set(signs(text)) == expected


def test_plain_words_of_danger_are_a_sign():
    assert "danger:self_harm" in signs("I want to kill myself")


def test_a_misspelt_need_is_the_same_sign():
    assert "need:clothing" in signs("dipers")


def test_each_sign_comes_once_in_order():
    found = signs("soup kitchen and food pantry")
    assert found == sorted(set(found))


def test_stories_are_told_from_texts():
    assert "words:some" in signs("I have been looking for a job since May")
    assert "words:many" in signs("word " * 13)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I need food", True),
        ("necesito comida, Hartford", True),
        ("I need food and I am scared", False),
        ("Hartford", False),
        ("I need", False),
        ("", False),
    ],
)
def test_a_plain_request_holds_nothing_but_what_the_rules_know(text, plain):
    assert is_plain_request(text) is plain
