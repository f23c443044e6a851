"""How messages change the search: tables of what was known, what was said, what is then known."""

from dataclasses import replace

import pytest

from actions.memory import Memory, Whereabouts
from actions.turn import Turn
from actions.update import merge_filters, refine, search_for

HARTFORD = Whereabouts("Hartford", "Hartford", 41.76, -72.68)
BRISTOL = Whereabouts("Bristol", "Bristol", 41.67, -72.95)
HERE = Whereabouts("Bristol", "Bristol", 41.681, -72.941, located=True)
SEARCH = Memory(
    needs=("food",),
    sub_needs=("pantry",),
    place=HARTFORD,
    filters=("free",),
    shown=("a", "b", "c"),
    page_begins=0,
    offsets=(3,),
    chosen="b",
    misses=1,
)


@pytest.mark.parametrize(
    ("before", "turn", "after"),
    [
        pytest.param(
            Memory(), Turn("find_food", needs=("food",)), Memory(needs=("food",)), id="a need"
        ),
        pytest.param(
            Memory(needs=("food",), asked="place"),
            Turn("give_location", place=HARTFORD),
            Memory(needs=("food",), place=HARTFORD, asked="place"),
            id="then a place: the need is remembered",
        ),
        pytest.param(
            SEARCH,
            Turn("find_phone", needs=("phone",)),
            Memory(needs=("phone",), place=HARTFORD),
            id="another need: the place stays, conditions of the old need go",
        ),
        pytest.param(
            SEARCH,
            Turn("give_location", place=BRISTOL),
            Memory(needs=("food",), sub_needs=("pantry",), place=BRISTOL, filters=("free",)),
            id="another place: need and conditions stay",
        ),
        pytest.param(
            SEARCH,
            Turn("find_food", needs=("food", "clothing"), sub_needs=("hot_meals",), place=BRISTOL),
            Memory(needs=("food", "clothing"), sub_needs=("hot_meals",), place=BRISTOL),
            id="everything new",
        ),
        pytest.param(
            SEARCH,
            Turn("find_other"),
            Memory(place=HARTFORD),
            id="something else, and nobody knows what: the old need is not meant",
        ),
        pytest.param(
            Memory(),
            Turn("find_food", needs=("food",), location=HERE),
            Memory(needs=("food",), place=HERE),
            id="the browser's location, where no place was named",
        ),
        pytest.param(
            SEARCH,
            Turn("find_phone", needs=("phone",), location=HERE),
            Memory(needs=("phone",), place=HARTFORD),
            id="a named place is not left for the location unasked",
        ),
        pytest.param(
            SEARCH,
            Turn("give_location", location=HERE),
            Memory(needs=("food",), sub_needs=("pantry",), place=HERE, filters=("free",)),
            id="near me: the location",
        ),
    ],
)
def test_search_for(before, turn, after):
    assert search_for(before, turn) == after


@pytest.mark.parametrize(
    ("turn", "filters", "needs"),
    [
        pytest.param(
            Turn("refine_search", filters=("wheelchair",)), ("free", "wheelchair"), ("food",)
        ),
        pytest.param(
            Turn("refine_search", needs=("clothing",), filters=("women",)),
            ("free", "women"),
            ("food",),
            id="a need word in a condition does not start another search",
        ),
    ],
)
def test_refine_adds_to_the_search(turn, filters, needs):
    after = refine(SEARCH, turn)
    assert (after.filters, after.needs, after.place) == (filters, needs, HARTFORD)
    assert (after.shown, after.offsets, after.chosen, after.misses) == ((), (), None, 0)


def test_refine_without_a_search_takes_the_need():
    assert refine(Memory(), Turn("refine_search", needs=("food",))).needs == ("food",)


@pytest.mark.parametrize(
    ("before", "added", "merged"),
    [
        ((), ("free",), ("free",)),
        (("free",), ("free",), ("free",)),
        (("women",), ("men",), ("men",)),
        (("open_now",), ("open_saturday",), ("open_saturday",)),
        (("open_saturday", "wheelchair"), ("open_now",), ("wheelchair", "open_now")),
        (("open_saturday",), ("open_evening",), ("open_saturday", "open_evening")),
        (("open_now",), ("open_evening",), ("open_evening",)),
        (("halal",), ("kosher",), ("kosher",)),
        (("family",), ("women",), ("family", "women")),
    ],
)
def test_merge_filters(before, added, merged):
    assert merge_filters(before, added) == merged


def test_memory_survives_the_slots():
    slots = {event["name"]: event["value"] for event in SEARCH.changes_from(Memory())}
    assert Memory.from_slots(slots) == SEARCH


def test_only_changes_are_written():
    changed = replace(SEARCH, chosen=None, place=BRISTOL)
    names = {event["name"]: event["value"] for event in changed.changes_from(SEARCH)}
    assert names == {"chosen": None, "place": BRISTOL.to_slot()}
