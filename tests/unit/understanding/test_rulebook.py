"""Finding what the rules name in a text."""

from pathlib import Path

import pytest

from bot.understanding.mentions import Mention, longest_of_a_family
from bot.understanding.patterns import PatternError
from bot.understanding.rule_files import all_rules, real_words
from bot.understanding.rulebook import Rulebook

ENGLISH = """
words:
  for: for|4
need:
  none: [phone number]
  food.pantry: [food ~pantry|bank]
  phone: [phone]
topic:
  food: [food]
filter:
  none: [feel free]
  free: [free]
  open_saturday: [open saturday]
  open_evening: [open saturday evening]
  women: [<for> women|womens]
ordinal:
  "2": [^ 2 please? $]
real: [panty]
"""
SPANISH = """
need:
  housing: [vivienda]
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    for tag, text in (("en", ENGLISH), ("es", SPANISH)):
        (folder / tag).mkdir()
        (folder / tag / "all.yml").write_text(text, "utf-8")
    return Rulebook.load(folder)


def named(book, text: str) -> list[tuple[str, str, str]]:
    return [(m.kind, m.value, text[m.start : m.end]) for m in book.find(text)]


def test_longest_line_of_a_family_counts(book):
    assert named(book, "the food bank") == [("need", "food.pantry", "food bank")]


def test_mistyped_and_misheard_words_are_found(book):
    assert named(book, "food pantyr") == [("need", "food.pantry", "food pantyr")]
    assert named(book, "bibienda") == [("need", "housing", "bibienda")]


def test_real_word_is_no_slip(book):
    assert named(book, "food panty") == [("topic", "food", "food")]


def test_line_of_none_silences_what_it_covers(book):
    assert named(book, "a phone number") == []
    assert named(book, "feel free, it is free") == [("filter", "free", "free")]


def test_two_filters_may_share_words(book):
    assert named(book, "open saturday evening") == [
        ("filter", "open_saturday", "open saturday"),
        ("filter", "open_evening", "open saturday evening"),
    ]


@pytest.mark.parametrize("text", ["2", " 2 ", "2 please!", "¿2?"])
def test_whole_message_with_punctuation(book, text):
    assert [(m.kind, m.value) for m in book.find(text)] == [("ordinal", "2")]


@pytest.mark.parametrize("text", ["2 kids", "apt 2", "22"])
def test_whole_message_is_nothing_else(book, text):
    assert book.find(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("FOOD BANK", "FOOD BANK"),
        ("a food-bank", "food-bank"),
        ("the (food) bank", "food) bank"),
        ("Fóod  \n bank", "Fóod  \n bank"),
        ("it's a food bank", "food bank"),
    ],
)
def test_positions_are_those_of_the_original(book, text, words):
    assert named(book, text) == [("need", "food.pantry", words)]


def test_apostrophe_of_a_possessive_is_no_space(book):
    assert named(book, "for women's needs") == [("filter", "women", "for women's")]
    assert named(book, "4 women’s needs") == [("filter", "women", "4 women’s")]


def test_words_of_residents_are_not_kept(book):
    book.find("my name is Xyzzyquux")
    assert "xyzzyquux" not in book.pipeline.vocab.strings


def test_empty_text(book):
    assert book.find("") == []


def test_equal_spans_go_to_the_kind_that_stands_first():
    need, topic = Mention("need", "food", 0, 4), Mention("topic", "phone", 0, 4)
    assert longest_of_a_family([topic, need]) == [need]


def test_families_do_not_compete():
    need, filter_ = Mention("need", "food", 0, 9), Mention("filter", "free", 2, 4)
    assert longest_of_a_family([filter_, need]) == [need, filter_]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("needs: {food: [food]}", "unknown kind 'needs'"),
        ("need: {food: [no]}", "put it in quotes"),
        ("need: {food: [Food]}", "write it as 'food'"),
        ("need: {food: [café]}", "write it as 'cafe'"),
        ("need: {food: [<soup>]}", "no words are listed as <soup>"),
        ("need: {food: [food|]}", "cannot read"),
    ],
)
def test_fault_in_a_file_is_named(tmp_path: Path, text, says):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "food.yml").write_text(text, "utf-8")
    with pytest.raises(PatternError, match=says) as error:
        list(all_rules(tmp_path))
    assert "food.yml" in str(error.value)


def test_names_serve_all_files_of_a_language(tmp_path: Path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.yml").write_text("need:\n  food:\n    - <meal>|\n      tea now", "utf-8")
    words = "words:\n  meal: lunch|\n    dinner\nreal: [mean]"
    (tmp_path / "en" / "words.yml").write_text(words, "utf-8")
    assert [(r.language, r.line) for r in all_rules(tmp_path)] == [("en", "lunch|dinner|tea now")]
    assert list(real_words(tmp_path)) == ["mean"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [("quiero pan y ropa", 2), ("quiero pan, ropa", 2), ("quiero pan con ropa", 1)],
)
def test_a_longer_mention_does_not_swallow_another_need_that_it_reaches_over(text, kept):
    longer = Mention("need", "clothing", 0, len(text))
    bread = Mention("topic", "food", 7, 10)
    assert len(longest_of_a_family([longer, bread], text)) == kept
