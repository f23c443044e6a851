import pytest

from resources_db.taxonomy import (
    FEATURES,
    NEEDS,
    SUB_NEEDS,
    TaxonomyError,
    Term,
    need_of,
    validated,
)


def test_needs_are_the_ones_the_assistant_knows_and_crisis() -> None:
    asked_for = "food housing phone ahec health interpreter transport utilities legal employment"
    assert list(NEEDS) == [*asked_for.split(), "clothing", "childcare", "crisis"]


@pytest.mark.parametrize(
    ("sub_need", "need"),
    [("pantry", "food"), ("charging", "phone"), ("eviction_help", "housing"), ("poison", "health")],
)
def test_a_sub_need_belongs_to_its_need(sub_need: str, need: str) -> None:
    assert need_of(sub_need) == need
    assert SUB_NEEDS[sub_need].name


def test_every_need_has_sub_needs() -> None:
    assert {term.parent for term in SUB_NEEDS.values()} == set(NEEDS)


@pytest.mark.parametrize("word", ["food", "nothing"])
def test_what_is_no_sub_need_has_no_need(word: str) -> None:
    with pytest.raises(KeyError):
        need_of(word)


@pytest.mark.parametrize(
    "terms",
    [
        [Term("food", "", "Food"), Term("food", "", "Food")],
        [Term("pantry", "food", "Pantry")],
        [Term("food", "", "Food"), Term("pantry", "fod", "Pantry")],
        [Term("food", "", "")],
        [Term("", "", "Food")],
        [Term("food", "", "Food"), Term("snap", "food", "SNAP", "sometimes")],
    ],
    ids=["twice", "before its need", "unknown need", "no name", "no code", "unknown unasked"],
)
def test_a_taxonomy_that_contradicts_itself_is_refused(terms: list[Term]) -> None:
    with pytest.raises(TaxonomyError):
        validated(terms)


def test_features_are_told_by_kind() -> None:
    assert set(FEATURES["audience"]) == {"family", "women", "men", "youth", "senior", "veteran"}
    assert {"audience", "document", "eligibility", "cost", "accessibility", "feature"} == set(
        FEATURES
    )
