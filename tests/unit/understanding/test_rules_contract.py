"""What every language's rules must have, and may not."""

from pathlib import Path

import pytest
import yaml

from bot.understanding.patterns import compile_line
from bot.understanding.rule_files import FOLDER, NONE, Rule, rules_of
from bot.understanding.rulebook import rulebook
from resources_db.taxonomy import FEATURES, NEEDS, SUB_NEEDS

REGISTRY = yaml.safe_load((Path(__file__).parents[3] / "languages.yml").read_text("utf-8"))
LANGUAGES = ("en", "es")
NOT_ASKED_FOR = {"crisis"}  # hotlines: found by intent, never by a need word
DAYS = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "today", "tomorrow", "evening",
}  # fmt: skip
OPENING = {"open_now", *(f"open_{day}" for day in DAYS)}
STATED = {
    "wheelchair", "family", "women", "men", "youth", "senior", "veteran", "no_id", "free",
    "walk_in", "delivery", "halal", "kosher", "vegetarian", "pets",
}  # fmt: skip
ORDINALS = {*"123456789", "last"}
WORDS_OF_KIND = {"asks": {"for", "not"}, "opens": {"words"}, "speaks": {"words"}}


@pytest.fixture(scope="module", params=LANGUAGES)
def rules(request) -> list[Rule]:
    return list(rules_of(FOLDER / request.param))


def values(rules: list[Rule], *kinds: str) -> set[str]:
    return {rule.value for rule in rules if rule.kind in kinds} - {NONE}


def test_every_need_is_named(rules):
    named = {value.partition(".")[0] for value in values(rules, "need", "topic")}
    assert named == NEEDS.keys() - NOT_ASKED_FOR


def test_every_sub_need_is_named_under_its_need(rules):
    wanted = {
        f"{term.parent}.{code}"
        for code, term in SUB_NEEDS.items()
        if term.parent not in NOT_ASKED_FOR
    }
    assert {value for value in values(rules, "need") if "." in value} == wanted


def test_topics_and_asides_are_of_the_taxonomy(rules):
    for value in values(rules, "topic", "aside"):
        need, _, sub_need = value.partition(".")
        assert need in NEEDS
        assert not sub_need or SUB_NEEDS[sub_need].parent == need


def test_every_filter_is_named(rules):
    assert values(rules, "filter") >= STATED | {"open_now", "open_evening"}
    assert values(rules, "day") == DAYS


def test_filters_exist(rules):
    assert values(rules, "filter", "hint") <= STATED | OPENING


def test_stated_filters_are_features_of_the_directory():
    kinds = ("audience", "feature", "accessibility", "cost")
    assert {code for kind in kinds for code in FEATURES[kind]} >= STATED


def test_every_ordinal_is_named(rules):
    assert values(rules, "ordinal") == ORDINALS


def test_the_languages_of_the_registry_are_named(rules):
    assert values(rules, "language") >= {language["tag"] for language in REGISTRY}


@pytest.mark.parametrize(("kind", "wanted"), WORDS_OF_KIND.items())
def test_words_beside_others_are_there(rules, kind, wanted):
    assert values(rules, kind) == wanted


def test_every_line_compiles(rules):
    assert all(compile_line(rule.line) for rule in rules)


def test_no_line_stands_twice_under_one_value(rules):
    lines = [(rule.kind, rule.value, rule.line) for rule in rules]
    assert sorted({line for line in lines if lines.count(line) > 1}) == []


@pytest.mark.parametrize("field", ["name", "english"])
def test_languages_are_known_by_their_names(field):
    for language in REGISTRY:
        found = {m.value for m in rulebook().find(language[field]) if m.kind == "language"}
        assert found == {language["tag"]}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_files_are_small(tag):
    for path in (FOLDER / tag).glob("*.yml"):
        assert len(path.read_text("utf-8").splitlines()) <= 250, path.name
