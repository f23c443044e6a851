"""Lookups follow gettext and CLDR: plural forms, fuzzy marks, English where a text is missing."""

from pathlib import Path

import pytest

from bot.speaking.catalogues import Catalogues
from bot.speaking.messages import Message

FOUND = Message(
    "utter_found",
    "I found {count} place for {need}.",
    plural="I found {count} places for {need}.",
)


@pytest.mark.parametrize(
    ("language", "count", "begins"),
    [
        ("en", 0, "I found {count} places"),
        ("en", 1, "I found {count} place for"),
        ("en", 2, "I found {count} places"),
        ("es", 1, "Encontré {count} lugar para"),
        ("es", 0, "Encontré {count} lugares"),
        ("pl", 1, "Mam {count} miejsce"),
        ("pl", 3, "Mam {count} miejsca"),
        ("pl", 5, "Mam {count} miejsc:"),
        ("pl", 12, "Mam {count} miejsc:"),
        ("pl", 22, "Mam {count} miejsca"),
        ("pl", 112, "Mam {count} miejsc:"),
        ("ar", 0, "لا مكان"),
        ("ar", 1, "مكان واحد"),
        ("ar", 2, "مكانان"),
        ("ar", 3, "{count} أماكن"),
        ("ar", 11, "{count} مكانًا"),
        ("ar", 100, "{count} مكان آخر"),
        ("ar", 103, "{count} أماكن"),
    ],
)
def test_the_number_chooses_the_plural_form(catalogues, language, count, begins):
    assert catalogues.text(FOUND, language, count).wording.startswith(begins)


def test_a_fuzzy_translation_is_not_used(catalogues):
    text = catalogues.text(Message("utter_unsure", "Take an umbrella."), "es")
    assert (text.wording, text.language) == ("Take an umbrella.", "en")


def test_a_text_whose_english_changed_is_english_until_translated(catalogues):
    text = catalogues.text(Message("utter_danger", "Call {phone} right now."), "es")
    assert text.language == "en"


def test_the_same_english_may_differ_by_context(catalogues):
    assert catalogues.text(Message("button.title", "Food"), "es").wording == "Comida"
    assert catalogues.text(Message("utter_other", "Food"), "es").wording == "Food"


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("es", "es"), ("es-PR", "es"), ("ES_419", "es"), ("uk", "en"), ("", "en"), ("en-US", "en")],
)
def test_the_nearest_spoken_language_is_found(catalogues, asked, spoken):
    assert catalogues.match(asked) == spoken


def test_only_translations_that_a_person_read_are_reviewed(catalogues):
    reviewed = Catalogues(catalogues.translations, reviewed=frozenset({"es"}))
    assert not reviewed.is_unreviewed("es")
    assert reviewed.is_unreviewed("pl")
    assert not reviewed.is_unreviewed("en")


def test_languages_are_those_with_a_file(tmp_path: Path):
    file = tmp_path / "es" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgctxt "term.need.food"\nmsgid "food"\nmsgstr "comida"\n', "utf-8")
    catalogues = Catalogues.load(tmp_path)
    assert catalogues.languages == ("en", "es")
    assert catalogues.term("need", "food", "es") == "comida"


def test_a_term_that_nobody_wrote_is_none(catalogues):
    assert catalogues.term("need", "yachts", "es") is None
