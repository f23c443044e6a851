"""The template follows the domain; translations follow the template."""

from pathlib import Path

import pytest

from bot.speaking.catalogue import entries, read_catalogue
from bot.speaking.catalogues import PO_PATH
from bot.speaking.messages import Message
from bot.speaking.template import (
    TEMPLATE,
    all_messages,
    build_template,
    extract,
    stale_contexts,
    update,
)

GREET = Message("utter_greet", "Hello!")
FOUND = Message("utter_found", "{count} place", plural="{count} places", note="Short.")


def test_it_holds_each_text_once_with_its_context(responses):
    template = build_template(all_messages(responses))
    found = template.get("I found {count} place for {need}.", "utter_found")
    assert found.id[1] == "I found {count} places for {need}."
    assert template.get("{need}:", "utter_found.sms")
    assert template.get("Food", "button.title")
    assert template.get("I need food", "button.payload")
    assert template.get("food", "term.need.food")


def test_translators_see_what_placeholders_look_like():
    (entry,) = entries(build_template([Message("x", "{distance_m}, {until}", note="Short.")]))
    assert entry.auto_comments == ["Short.", "{distance_m}: 0.6 miles", "{until}: 5 PM"]


def test_it_is_written_only_when_it_is_stale(tmp_path: Path):
    assert extract([GREET], tmp_path)
    before = (tmp_path / TEMPLATE).read_bytes()
    assert not extract([GREET], tmp_path)
    assert (tmp_path / TEMPLATE).read_bytes() == before


@pytest.mark.parametrize(
    ("now_said", "stale"),
    [
        ([GREET, FOUND], []),
        ([FOUND, GREET], []),
        ([GREET], ["utter_found"]),
        ([GREET, FOUND, Message("utter_bye", "Bye!")], ["utter_bye"]),
        ([Message("utter_greet", "Hi!"), FOUND], ["utter_greet"]),
        ([GREET, Message("utter_found", "{count} place", plural="{count} spots")], ["utter_found"]),
    ],
)
def test_any_difference_of_the_texts_makes_it_stale(tmp_path, now_said, stale):
    extract([GREET, FOUND], tmp_path)
    assert stale_contexts(build_template(now_said), tmp_path) == stale


def test_without_a_file_all_is_stale(tmp_path):
    assert stale_contexts(build_template([GREET]), tmp_path) == ["utter_greet"]


def test_a_new_language_starts_with_its_plural_forms(tmp_path):
    extract([FOUND], tmp_path)
    update("pl", tmp_path)
    catalogue = read_catalogue(tmp_path / "pl" / PO_PATH, "pl")
    (entry,) = entries(catalogue)
    assert catalogue.num_plurals == 3
    assert entry.string == ("", "", "")


def test_a_changed_text_keeps_its_translation_as_fuzzy(tmp_path):
    extract([GREET], tmp_path)
    update("es", tmp_path)
    path = tmp_path / "es" / PO_PATH
    untranslated = path.read_text("utf-8")
    path.write_text(
        untranslated.replace('"Hello!"\nmsgstr ""', '"Hello!"\nmsgstr "¡Hola!"'), "utf-8"
    )
    extract([Message("utter_greet", "Hello there!")], tmp_path)
    update("es", tmp_path)
    (entry,) = entries(read_catalogue(path, "es"))
    assert (entry.id, entry.string, entry.fuzzy) == ("Hello there!", "¡Hola!", True)


def test_a_text_that_is_gone_goes_everywhere(tmp_path):
    extract([GREET, FOUND], tmp_path)
    update("es", tmp_path)
    extract([FOUND], tmp_path)
    update("es", tmp_path)
    text = (tmp_path / "es" / PO_PATH).read_text("utf-8")
    assert "Hello!" not in text
