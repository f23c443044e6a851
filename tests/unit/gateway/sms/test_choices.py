import pytest

from bot.gateway.sms.choices import chosen, offered

CHOICES = ("I need food", "I need a bed")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1", "I need food"),
        (" 2. ", "I need a bed"),
        ("#2", "I need a bed"),
        ("(1)", "I need food"),
        ("2!", "I need a bed"),
        ("02", "I need a bed"),
        ("٢", "I need a bed"),
        ("２", "I need a bed"),
        ("0", "0"),
        ("3", "3"),
        ("06106", "06106"),
        ("1 and 2", "1 and 2"),
        ("2 beds", "2 beds"),
        ("two", "two"),
        ("²", "²"),
        ("", ""),
    ],
)
def test_a_number_stands_for_its_choice(text, meant):
    assert chosen(text, CHOICES) == meant


def test_without_choices_a_number_is_a_number():
    assert chosen("1", ()) == "1"


def test_the_last_reply_that_offers_something_counts(replies):
    suggestions = [{"label": "Food", "text": "I need food"}]
    first = replies.text(suggestions=[{"label": "Old", "text": "old"}])
    assert offered([first, replies.text(suggestions=suggestions), replies.text()]) == [
        ("Food", "I need food")
    ]


def test_beside_results_nothing_is_offered(replies):
    assert offered([replies.results()]) == []
