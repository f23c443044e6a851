import pytest

from bot.safety.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("I’m HUNGRY", "im hungry"),
        ("ya  no…\tmás", "ya no mas"),
        ("¿Dónde? ¡Ayuda!", "donde . ayuda"),
        ("dieeee", "die"),
        ("need 2000 dollars", "need 2000 dollars"),
        ("year 1000", "year 1000"),
        ("i.want.to.go", "i want to go"),
        ("one. two\nthree", "one . two . three"),
        ("niño", "nino"),
        ("ｆｏｏｄ", "food"),
        ("foo\u200bd", "food"),
        ("नमस्ते", "नमस्ते"),
        ("한국어", "한국어"),
        ("snake_case", "snake case"),
        ("🍕 pizza!!!", "pizza"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["I’m HUNGRY… ok?", "¿Dónde? ¡Ayuda!", "नमस्ते"])
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)
