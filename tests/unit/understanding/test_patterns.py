"""The notation of the rules files."""

import pytest
import spacy
from spacy.matcher import Matcher

from bot.understanding.patterns import (
    PatternError,
    compile_line,
    first_words,
    guessed_words,
    is_whole_message,
    plain_words,
    required_words,
    with_names,
)


@pytest.fixture(scope="module")
def pipeline():
    return spacy.blank("xx")


def found(pipeline, line: str, text: str) -> list[str]:
    matcher = Matcher(pipeline.vocab)
    matcher.add("line", [compile_line(line)])
    document = pipeline.make_doc(text)
    return [document[start:end].text for _, start, end in matcher(document)]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("food pantry", "a food pantry"),
        ("food|meal pantry", "meal pantry"),
        ("food bank|banks", "food banks"),
        ("evict*", "evicting me"),
        ("evict*", "evict me"),
        ("evict*|marshal", "the marshal"),
        ("hot cooked? meal", "hot meal"),
        ("hot cooked? meal", "hot cooked meal"),
        ("number _", "number two"),
        ("shut ... lights", "shut lights"),
        ("shut ... lights", "shut off my lights"),
        ("shut ... lights", "shut off all my lights"),
        ("no . 2", "no . 2"),
    ],
)
def test_line_matches(pipeline, line, text):
    assert found(pipeline, line, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("food pantry", "pantry food"),
        ("food pantry", "foods pantry"),
        ("evict*", "revict"),
        ("hot meal", "hot cooked meal"),
        ("shut ... lights", "shut off all of my lights"),
        ("shut ... lights", "shut up . lights"),
        ("number _", "number ."),
    ],
)
def test_line_does_not_match(pipeline, line, text):
    assert not found(pipeline, line, text)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "empty"),
        ("^ $", "empty"),
        ("food? bank?", "at least one word"),
        ("... food", "begins with a word"),
        ("food ...", "does not end in a gap"),
        ("_ food", "begins with a word"),
        ("~food", "five letters"),
        ("~evict*", "five letters"),
        ("a*", "two letters"),
        ("food|", "cannot read ''"),
        ("fo^od", "cannot read"),
        ("<food", "cannot read"),
    ],
)
def test_unreadable_line_is_named(line, says):
    with pytest.raises(PatternError, match=says):
        compile_line(line)


def test_names_are_replaced_by_their_words():
    names = {"pantry": "~pantry|pantries", "for": "for|4"}
    assert with_names("food <pantry>|bank <for>?", names) == "food ~pantry|pantries|bank for|4?"


def test_unknown_name_is_named():
    with pytest.raises(PatternError, match="no words are listed as <soup>"):
        with_names("<soup> kitchen", {})


def test_whole_message_is_marked_at_both_ends():
    assert is_whole_message("^ 2 please? $")
    assert not is_whole_message("^ 2 please?")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("food bank", ["food"]),
        ("free? food|~pantry bank", ["free", "food", "pantry"]),
        ("evict* notice", ["evict*"]),
        ("^ first $", ["first"]),
    ],
)
def test_first_words_are_all_a_line_may_begin_with(line, words):
    assert list(first_words(line)) == words


def test_guessed_and_plain_words():
    line = "free? ~pantry|evict* bank"
    assert list(guessed_words(line)) == ["pantry"]
    assert list(plain_words(line)) == ["free", "pantry", "bank"]


def test_required_words_leave_out_what_may_be_anything():
    assert required_words("free? ~food|fod ... bank* _ line") == [
        frozenset({"food", "fod"}),
        frozenset({"line"}),
    ]
