"""What every message goes through before anything reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.normalise import MAX_CHARACTERS, clean, fold, squeeze, without_marks


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  food \n in\tHartford ", "food in Hartford"),
        ("co\u0301mo", "cómo"),
        ("food\x00 bank\ufeff", "food bank"),
        ("bad \ud800 half", "bad half"),
        ("zero\u200bwidth", "zero width"),
        ("", ""),
    ],
)
def test_clean_makes_one_plain_line(text, cleaned):
    assert clean(text) == cleaned


def test_clean_cuts_long_messages():
    assert len(clean("x" * 4000)) == MAX_CHARACTERS


@given(st.text())
def test_clean_is_stable_and_encodable(text):
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [("heeeeelp", "heelp"), ("cool", "cool"), ("!!!!!!", "!!"), ("aaab", "aaab"), ("", "")],
)
def test_squeeze_shortens_held_letters(text, squeezed):
    assert squeeze(text) == squeezed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("¿Dónde ESTÁ el Niño?", "¿donde esta el nino?"),
        ("Tiếng Việt", "tieng viet"),
        ("Ελληνικά", "ελληνικα"),
        ("Русский", "русскии"),
        ("Łódź", "łodz"),
    ],
)
def test_fold_drops_case_and_marks(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["한국어", "中文", "हिन्दी", "العربية", "ﬁ ½ İ ß"])
def test_fold_keeps_letters_that_are_not_marked_ones(text):
    assert fold(text) == text.replace("İ", fold("İ"))


@given(st.text())
def test_fold_keeps_positions(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("¿Dónde?", "¿Donde?"), ("Kreyòl", "Kreyol"), ("हिन्दी", "हिन्दी"), ("한국어", "한국어")],
)
def test_without_marks_keeps_case_and_other_scripts(text, plain):
    assert without_marks(text) == plain
