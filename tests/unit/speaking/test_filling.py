"""A sentence whose value is missing is left out; what remains is still a sentence."""

import pytest

from bot.speaking.fill import fill, placeholders


@pytest.mark.parametrize(
    ("template", "words", "filled"),
    [
        ("Open until {until}.", {"until": "5 PM"}, "Open until 5 PM."),
        ("Abierto hasta {until}.", {"until": "las 5 p. m."}, "Abierto hasta las 5 p. m."),
        ("{a} and {b}", {"a": "{b}", "b": "x"}, "{b} and x"),
        ("It opens. Call {phone}. Go.", {}, "It opens. Go."),
        ("Call first: {phone}\nGo there.", {}, "Go there."),
        ("{name} is open! Call {phone}", {"name": "X"}, "X is open!"),
        ("电话{phone}。去那里。", {}, "去那里。"),
        ("कॉल {phone}। वहाँ जाएँ।", {}, "वहाँ जाएँ।"),
        ("Call {phone} for {need}", {"need": "food"}, "Call for food"),
    ],
)
def test_filling(template, words, filled):
    assert fill(template, words) == filled


def test_placeholders_are_names_in_braces():
    assert placeholders("{a} {b_2} {not one} {}") == {"a", "b_2"}
