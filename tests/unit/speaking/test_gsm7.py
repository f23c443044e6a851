"""Typography and accents go where that saves a message from UCS-2, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.speaking.sms.gsm7 import to_gsm7
from bot.speaking.sms.segments import is_gsm7, segments


@pytest.mark.parametrize(
    ("text", "language", "plain"),
    [
        ("“Call first” – it’s free…", "en", '"Call first" - it\'s free...'),
        ("5\u202fPM\u00a0today", "en", "5 PM today"),
        ("• Food\u200b", "en", "- Food"),
        ("Café Olé in Québec", "en", "Café Olé in Québec"),
        ("Centro São João", "en", "Centro Sao Joao"),
        ("¿Dónde está? ¡Mañana! Pingüino, número", "es", "¿Donde esta? ¡Mañana! Pingüino, numero"),
        ("Qué", "es", "Qué"),
        ("Que\u0301", "es", "Qué"),
        ("ÁÍÓÚ áíóú", "es", "AIOU aiou"),
    ],
)
def test_texts_that_can_be_saved(text, language, plain):
    assert to_gsm7(text, language) == plain
    assert is_gsm7(plain)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Número de 电话", "es"),
        ("Żółć", "pl"),
        ("\u2066860-555-0100\u2069 اتصل", "ar"),
        ("क्\u200dष", "hi"),
        ("“Еда”", "ru"),
    ],
)
def test_texts_that_cannot_be_saved_keep_all_they_have(text, language):
    assert to_gsm7(text, language) == text


@given(st.text(max_size=200), st.sampled_from(["en", "es", "pl", "ar"]))
def test_it_settles_at_once_and_never_costs_an_alphabet(text, language):
    plain = to_gsm7(text, language)
    assert to_gsm7(plain, language) == plain
    if is_gsm7(text):
        assert segments(plain).encoding == "GSM-7"
