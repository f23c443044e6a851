"""Misspelt words."""

import pytest

from bot.understanding.slips import Slips
from bot.understanding.spanish import sound

SLIPS = Slips.of(
    known=["shelter", "shelters", "vivienda", "calle", "coats", "goats", "layer"],
    spanish=["vivienda", "calle", "que"],
    guessed=["shelter", "lawyer", "coats"],
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("shelter", "shelter"),
        ("shleter", "shelter"),
        ("sheltr", "shelter"),
        ("shellter", "shelter"),
        ("shalter", "shelter"),
        ("bibienda", "vivienda"),
        ("caye", "calle"),
        ("lawwyer", "lawyer"),
    ],
)
def test_slip_is_taken_for_the_word(written, meant):
    assert SLIPS.meant_by(written) == meant


@pytest.mark.parametrize(
    "written",
    ["shelters", "layer", "goats", "helter", "shltr", "ke", "06106", "sheltr1", "", "中文"],
)
def test_other_words_stay(written):
    assert SLIPS.meant_by(written) == written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("casa", "kasa"),
        ("queso", "keso"),
        ("vivienda", "bibienda"),
        ("hacer", "aser"),
        ("cena", "sena"),
        ("zapatos", "sapatos"),
        ("llamar", "yamar"),
        ("gente", "jente"),
        ("guitarra", "guitara"),
        ("estoy", "estoi"),
        ("necesito", "nesesito"),
    ],
)
def test_words_that_sound_alike(one, other):
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("casa", "caza2"), ("chico", "cico"), ("gato", "jato"), ("pero", "peso"), ("leer", "ler")],
)
def test_words_that_do_not_sound_alike(one, other):
    assert sound(one) != sound(other)
