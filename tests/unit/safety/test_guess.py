import pytest

from bot.safety import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("me quiero morir", "es"),
        ("I want to die", "en"),
        ("comida 06106", "es"),
        ("food 06106", "en"),
        ("Hola, ¿me pueden ayudar?", "es"),
        ("dónde queda eso", "es"),
        ("Hartford", None),
        ("06106", None),
        ("hello there", None),
        ("", None),
    ],
)
def test_guess_language(text, language):
    assert guess_language(text) == language
