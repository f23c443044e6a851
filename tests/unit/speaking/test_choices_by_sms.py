"""Buttons become numbered choices."""

from bot.speaking.sms.choices import choices_text


def test_choices_are_numbered(catalogues):
    text = choices_text(["Food", "Rides"], "en", catalogues=catalogues)
    assert text == "1. Food\n2. Rides\nReply 1-2."


def test_numbers_may_go_on(catalogues):
    text = choices_text(["Food"], "en", catalogues=catalogues, first_number=4)
    assert text == "4. Food\nReply 4."


def test_no_choices_say_nothing(catalogues):
    assert choices_text([], "en", catalogues=catalogues) == ""
