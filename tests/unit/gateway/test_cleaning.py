"""Hostile strings become harmless ones; what people really write stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gateway.cleaning import clean


@pytest.mark.parametrize(
    "text",
    [
        "I'm hungry and I live in Hartford",
        "necesito un lugar para dormir, ¿dónde?",
        "मुझे क्‍षमा करें",  # with a joiner inside the word
        "tôi cần thức ăn",
        "أنا جائع",
        "👩‍👩‍👧 food?",
        "Tiê\u0302\u0301ng Việt",  # decomposed, two marks on a letter
        "call 1-800-203-1234",
        "food\n06106",
    ],
)
def test_real_messages_stay_as_they_are(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("fo\x00od", "food"),
        ("food\ud800 in \udfffHartford", "food in Hartford"),
        ("a\x07b\x1b[31mc", "ab[31mc"),
        ("\u202efood\u202c", "food"),
        ("\ufeff food \t 06106 ", "food 06106"),
        ("one\r\n\r\n two", "one\ntwo"),
        ("f" + "\u0301" * 500 + "ood", "f\u0301\u0301\u0301ood"),
        ("help" + "!" * 300, "help!!!"),
        ("😀" * 200, "😀😀😀"),
        ("\U000e0041food", "food"),
    ],
)
def test_what_means_nothing_is_taken_out(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "text",
    ["/restart", "  /restart", "//restart", "/ /restart", "\u200b/restart", "\x00/\x00restart"],
)
def test_nothing_reaches_rasa_as_a_command(text):
    assert clean(text) == "restart"


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b\u200d\ufeff", "/", "\x00", "\ud83d"])
def test_nothing_said_is_empty(text):
    assert clean(text) == ""


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_becomes_sendable_and_no_longer(text):
    cleaned = clean(text)
    assert len(cleaned) <= len(text)
    assert not cleaned.startswith("/")
    assert cleaned == cleaned.strip()
    cleaned.encode("utf-8")


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)
