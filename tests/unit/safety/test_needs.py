import pytest

from bot.safety import find_needs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm hungry", [("food", None)]),
        ("food stamps", [("food", "snap")]),
        ("soup kitchen in Hartford", [("food", "hot_meals")]),
        ("need a place to sleep tonight", [("housing", "shelter")]),
        ("they evicted me", [("housing", "eviction_help")]),
        ("free cell phone 06511", [("phone", None)]),
        ("where is the AHEC near Waterbury", [("ahec", None)]),
        ("dentist", [("health", "dental")]),
        ("I need a bus", [("transport", None)]),
        ("light bill", [("utilities", None)]),
        ("immigration lawyer", [("legal", "immigrant_legal_aid")]),
        ("diapers and food", [("clothing", "diaper_bank"), ("food", None)]),
        ("necesito un lugar para dormir esta noche", [("housing", "shelter")]),
        ("comida y ropa", [("food", None), ("clothing", None)]),
        ("tengo hambre", [("food", None)]),
        ("ayuda con la luz", [("utilities", None)]),
        ("pañales", [("clothing", "diaper_bank")]),
        ("intérprete de lengua de señas", [("interpreter", "sign_language")]),
        ("hello", []),
        ("business cards", []),
        ("Bushnell Park", []),
        ("", []),
    ],
)
def test_find_needs(text, expected):
    assert [(found.need, found.sub_need) for found in find_needs(text)] == expected


def test_the_language_of_the_word_is_known():
    assert [found.language for found in find_needs("comida and a lawyer")] == ["es", "en"]
