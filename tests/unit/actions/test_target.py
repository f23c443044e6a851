"""Which of the shown places a message is about."""

from dataclasses import replace

import pytest

from actions.memory import Memory
from actions.target import meant, points_to_shown, results_on_table
from actions.turn import Turn

PAGE_1 = ("food-house-of-bread", "food-friendship-nb", "food-macc-kitchen")
PAGE_2 = ("dss-office-hartford", "food-svdp-middletown")


@pytest.fixture
def memory(id_of):
    return Memory(needs=("food",), shown=tuple(id_of(s) for s in (*PAGE_1, *PAGE_2)), page_begins=3)


@pytest.fixture
def slugs(memory, lookup, id_of):
    """Which rows are meant by a message."""
    by_id = {id_of(slug): slug for slug in (*PAGE_1, *PAGE_2)}

    def of(turn, now=memory):
        found = meant(now, turn, results_on_table(now, lookup))
        return [by_id[result.id] for result in found]

    return of


@pytest.mark.parametrize(
    ("turn", "slug"),
    [
        pytest.param(Turn("x", ordinal="1"), "dss-office-hartford", id="the first of the last"),
        pytest.param(Turn("x", ordinal="1", by_number=True), "food-house-of-bread", id="number 1"),
        pytest.param(Turn("x", ordinal="3"), "food-macc-kitchen", id="the page has no third"),
        pytest.param(Turn("x", ordinal="5", by_number=True), "food-svdp-middletown", id="number 5"),
        pytest.param(Turn("x", ordinal="last"), "food-svdp-middletown", id="the last"),
        pytest.param(Turn("x", text="House of Bread?"), "food-house-of-bread", id="its name"),
        pytest.param(Turn("x", text="the one on Arch Street"), "food-friendship-nb", id="a street"),
    ],
)
def test_a_place_is_pointed_to(slugs, turn, slug):
    assert slugs(turn) == [slug]


def test_a_number_that_was_not_shown_is_nobody(slugs):
    assert slugs(Turn("x", ordinal="6", by_number=True)) == []
    assert slugs(Turn("x", ordinal="9")) == []


def test_a_town_points_to_the_place_in_it(slugs, somewhere):
    assert slugs(Turn("x", place=somewhere("Manchester"))) == ["food-macc-kitchen"]


def test_it_is_the_one_that_was_chosen(slugs, memory):
    chosen = replace(memory, chosen=memory.shown[1])
    assert slugs(Turn("x", text="when is it open"), chosen) == ["food-friendship-nb"]


def test_they_are_the_places_of_the_last_page(slugs):
    assert slugs(Turn("x", text="when are they open")) == list(PAGE_2)


def test_lines_are_meant_only_where_there_is_no_place(memory, lookup, id_of):
    lines = (id_of("lifeline-support"),)
    both = Memory(shown=(*memory.shown[:1], *lines))
    turn = Turn("x")
    assert [r.id for r in meant(both, turn, results_on_table(both, lookup))] == [both.shown[0]]
    alone = Memory(shown=lines)
    assert [r.id for r in meant(alone, turn, results_on_table(alone, lookup))] == list(lines)


@pytest.mark.parametrize(
    ("turn", "points"),
    [
        (Turn("x", text="tell me about House of Bread"), True),
        (Turn("x", ordinal="2", by_number=True), True),
        (Turn("x", text="purple monkey dishwasher"), False),
        (Turn("x", text=""), False),
    ],
)
def test_unclear_words_may_still_name_a_place(memory, lookup, turn, points):
    assert points_to_shown(memory, turn, lookup) is points


def test_nothing_is_pointed_to_before_anything_was_shown(lookup):
    assert not points_to_shown(Memory(), Turn("x", ordinal="1"), lookup)
