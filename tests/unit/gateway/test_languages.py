"""The registry of languages is whole, and tags of any script or region find their language."""

import pytest
from babel import Locale

from bot.languages import ENGLISH, LANGUAGES, find_language, load_languages, offered_languages


def test_the_sixteen_languages_are_there_in_order():
    expected = "en es pt pl zh it fr ht ru vi ar ko sq hi tl el"
    assert list(LANGUAGES) == expected.split()


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_direction_and_english_name_are_those_of_cldr(language):
    assert language.direction == Locale.parse("ar" if language.tag == "ar" else "en").text_direction
    if language.tag != "tl":  # CLDR files Tagalog under Filipino
        assert Locale("en").languages[language.tag] == language.english


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("en", "en"),
        ("EN-us", "en"),
        ("es_PR", "es"),
        ("zh-Hant-TW", "zh"),
        ("yue", "zh"),
        ("fil-PH", "tl"),
        ("pt-BR", "pt"),
    ],
)
def test_a_tag_finds_its_language(tag, found):
    language = find_language(tag)
    assert language is not None
    assert language.tag == found


@pytest.mark.parametrize("tag", ["", "-", "xx", "english", "e", "esperanto", "*"])
def test_other_tags_find_none(tag):
    assert find_language(tag) is None


def test_english_is_the_source_and_offered_first():
    assert ENGLISH.review == "source"
    assert offered_languages()[0] == ENGLISH


def test_what_is_offered_is_complete_and_says_how_far_it_was_reviewed():
    assert [language.tag for language in offered_languages()] == ["en", "es"]
    assert all(language.review != "none" for language in offered_languages())


def test_an_unknown_column_is_refused(tmp_path):
    path = tmp_path / "languages.yml"
    path.write_text("- {tag: en, flag: us}", encoding="utf-8")
    with pytest.raises(TypeError):
        load_languages(path)
