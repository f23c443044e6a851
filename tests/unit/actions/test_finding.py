"""What stands above a first page of results."""

import pytest

from actions.finding import heading, spoken
from resources_db.query import Query
from resources_db.results import Page

FOOD = Query("food")
MEALS = Query("food", sub_needs=("hot_meals",))
SATURDAY = Query("food", filters=frozenset({"open_saturday"}))


def page(total, *, matched=None, widened=False, more=False):
    return Page((), total, 16093.0, total if matched is None else matched, widened, more)


@pytest.mark.parametrize(
    ("asked", "found", "first", "key"),
    [
        (FOOD, FOOD, page(5), "utter_results"),
        (FOOD, FOOD, page(5, widened=True), "utter_results_wide"),
        (FOOD, FOOD, page(5, more=True), "utter_results_many"),
        (SATURDAY, SATURDAY, page(5), "utter_results_filtered"),
        (SATURDAY, SATURDAY, page(5, more=True), "utter_results_many_filtered"),
        (SATURDAY, SATURDAY, page(5, widened=True), "utter_results_wide_filtered"),
        (SATURDAY, SATURDAY, page(5, matched=2), "utter_results_unsure"),
        (SATURDAY, SATURDAY, page(5, matched=0), "utter_results_relaxed"),
        (SATURDAY, FOOD, page(5), "utter_results_relaxed"),
        (MEALS, FOOD, page(5), "utter_results_general"),
    ],
)
def test_heading(asked, found, first, key):
    said, values = heading(asked, found, first)
    assert said == key
    assert values["count"] == 5
    assert ("filters" in values) == bool(asked.filters)


def test_what_was_asked_for_is_named():
    assert spoken(FOOD) == ["food"]
    assert spoken(MEALS) == ["hot_meals"]
    assert spoken(Query("food", sub_needs=("pantry", "hot_meals", "snap"))) == ["food"]
