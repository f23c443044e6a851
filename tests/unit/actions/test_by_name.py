"""Places that are called by their name."""

from dataclasses import replace

import pytest

from actions.by_name import shown_by_name
from actions.memory import Memory
from actions.turn import Turn


def said(text: str, **more: object) -> Turn:
    return replace(Turn("give_location", text=text), **more)


def test_one_is_shown_and_is_it_from_now_on(lookup, id_of):
    memory, (reply,) = shown_by_name(Memory(), said("columbus house"), lookup)
    assert reply.key == "utter_details"
    assert memory.shown == (memory.chosen,) == (id_of("shelter-columbus-nh"),)


def test_several_are_numbered_and_none_is_chosen(lookup):
    memory, replies = shown_by_name(Memory(), said("wheeler clinic"), lookup)
    assert [reply.data["first_number"] for reply in replies] == [1, 2, 3]
    assert (len(memory.shown), memory.chosen) == (3, None)


@pytest.mark.parametrize(
    "turn",
    [
        said("Hartford"),
        said("food near the house of bread", named=("food",)),
        said("columbus house", ordinal="2"),
        said("I was at columbus house last year and then my sister took me in for a while"),
        said(""),
    ],
)
def test_what_names_no_place_or_asks_for_something_else(lookup, turn):
    assert shown_by_name(Memory(), turn, lookup) is None


def test_a_name_that_holds_a_need_is_still_a_name(lookup, id_of):
    memory, _ = shown_by_name(Memory(), said("House of Bread", named=("food",)), lookup)
    assert memory.chosen == id_of("food-house-of-bread")
