from pathlib import Path

import pytest
import yaml

from bot.safety import CrisisKind, detect, matches
from bot.safety.folding import MAX_CHARACTERS

SENTENCES = Path(__file__).parent / "sentences"
NOT_A_CRISIS = "none"


def sentences(wanted: bool) -> list[tuple[str, str]]:
    return [
        (kind, row)
        for path in sorted(SENTENCES.glob("*.yml"))
        for kind, rows in yaml.safe_load(path.read_text("utf-8")).items()
        for row in rows
        if (kind != NOT_A_CRISIS) is wanted
    ]


@pytest.mark.parametrize(("kind", "sentence"), sentences(wanted=True))
def test_plain_cries_for_help_are_heard(kind, sentence):
    assert detect(sentence) == kind


@pytest.mark.parametrize(("kind", "sentence"), sentences(wanted=True))
def test_they_are_heard_in_capitals_and_without_punctuation_too(kind, sentence):
    bare = "".join(c if c.isalnum() or c.isspace() or c in "'’.-" else " " for c in sentence)
    assert detect(sentence.upper()) == kind
    assert detect(bare) == kind


@pytest.mark.parametrize(("kind", "sentence"), sentences(wanted=False))
def test_everyday_words_raise_no_alarm(kind, sentence):
    assert matches(sentence) == ()


def test_every_kind_is_covered_in_every_language():
    for path in SENTENCES.glob("*.yml"):
        assert set(yaml.safe_load(path.read_text("utf-8"))) == {*CrisisKind, NOT_A_CRISIS}


def test_a_word_list_of_a_language_hears_people_who_mix_languages():
    assert detect("ok thanks pero ya no quiero vivir") is CrisisKind.SELF_HARM
    assert {m.language for m in matches("me quiero morir, i want to die")} == {"en", "es"}


def test_an_idiom_hides_only_itself():
    assert detect("I'm dying for a pizza") is None
    assert detect("I'm dying for a pizza and I want to kill myself") is CrisisKind.SELF_HARM


def test_several_kinds_come_in_one_order():
    kinds = [m.kind for m in matches("I can't breathe, he hit me, I want to die")]
    assert kinds == [CrisisKind.SELF_HARM, CrisisKind.VIOLENCE, CrisisKind.MEDICAL]


def test_words_of_two_sentences_are_not_read_together():
    assert detect("food is all I want. To die cast models I pay cash") is None


@pytest.mark.parametrize("text", ["", " ", "…", "\ud800", "\x00", "🙂🙂", "a" * 100_000])
def test_odd_text_is_no_crisis_and_no_error(text):
    assert detect(text) is None


def test_only_the_start_of_an_endless_message_is_read():
    assert detect("x " * MAX_CHARACTERS + "I want to die") is None
    assert detect("I want to die " + "x " * MAX_CHARACTERS) is CrisisKind.SELF_HARM
