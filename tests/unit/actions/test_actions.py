"""What each action does with a message: memory before → response keys, memory after."""

from dataclasses import replace

import pytest

from actions.choose_result import ActionChooseResult
from actions.clarify import ActionClarify
from actions.correct import ActionCorrect
from actions.directions import ActionDirections
from actions.find import ActionFind
from actions.forget import ActionForget
from actions.greet import ActionGreet
from actions.hours import ActionHours
from actions.memory import Memory
from actions.out_of_scope import ActionOutOfScope
from actions.refine import ActionRefine
from actions.requirements import ActionRequirements
from actions.show_more import ActionShowMore
from actions.start_over import ActionStartOver
from actions.turn import Turn

WAITING = Memory(needs=("food",), asked="place")


@pytest.fixture
def listed(somewhere, id_of):
    """Three places of Hartford on the table."""
    slugs = ("food-house-of-bread", "food-friendship-nb", "food-macc-kitchen")
    shown = tuple(id_of(slug) for slug in slugs)
    return Memory(needs=("food",), place=somewhere("Hartford"), shown=shown, offsets=(3,))


@pytest.fixture
def respond(lookup):
    """The response keys of an action, and the memory after it."""

    def run(action, memory, turn):
        after, replies = action().respond(memory, turn, lookup)
        return [reply.key for reply in replies], after

    return run


class TestFind:
    def test_a_place_elsewhere_is_said_so(self, respond):
        turn = Turn("find_food", needs=("food",), named=("food",), elsewhere="Boston, MA")
        keys, after = respond(ActionFind, Memory(), turn)
        assert (keys, after.needs) == (["utter_elsewhere"], ("food",))

    def test_a_place_that_is_on_no_map_is_asked_for_once_more(self, respond):
        unheard = Turn("give_location", text="Blorpville")
        keys, after = respond(ActionFind, WAITING, unheard)
        assert keys == ["utter_ask_place_again"]
        assert respond(ActionFind, after, unheard)[0] == ["utter_no_place"]

    def test_another_town_but_which(self, respond, listed):
        keys, after = respond(ActionFind, listed, Turn("give_location"))
        assert (keys, after) == (["utter_ask_place_again"], listed)


class TestCorrect:
    def test_no_to_where_is_not_wanting_to_say(self, respond):
        keys, after = respond(ActionCorrect, WAITING, Turn("deny"))
        assert (keys, after.asked) == (["utter_no_place"], "unplaced")

    def test_yes_to_where_is_asked_again(self, respond):
        keys, after = respond(ActionCorrect, WAITING, Turn("affirm"))
        assert (keys, after.asked) == (["utter_ask_place"], "place")

    def test_no_to_a_list_asks_what_to_change(self, respond, listed):
        assert respond(ActionCorrect, listed, Turn("deny"))[0] == ["utter_deny"]

    def test_no_but(self, respond, listed, somewhere):
        turn = Turn("deny", place=somewhere("New Haven"))
        keys, after = respond(ActionCorrect, listed, turn)
        assert (keys, after.place.town, after.needs) == (["utter_results"], "New Haven", ("food",))

    @pytest.mark.parametrize("intent", ["affirm", "deny"])
    def test_yes_and_no_to_nothing(self, respond, intent):
        assert respond(ActionCorrect, Memory(), Turn(intent))[0] == ["utter_anything_else"]


class TestNotUnderstood:
    def test_three_meanings_once_then_a_person_and_no_loop(self, respond):
        turn = Turn(
            "goodbye", text="blorp", choices=("goodbye", "ask_hours", "find_food", "x", "y")
        )
        keys, after = respond(ActionClarify, Memory(), turn)
        assert (keys, after.misses) == (["utter_clarify"], 1)
        for _ in range(2):
            keys, after = respond(ActionClarify, after, turn)
            assert keys == ["utter_not_understood_again"]

    def test_what_is_offered_can_be_asked_for(self, lookup):
        turn = Turn("goodbye", choices=("goodbye", "ask_hours", "find_food", "greet", "find_ahec"))
        _, (reply,) = ActionClarify().respond(Memory(), turn, lookup)
        assert reply.values["choices"] == ["ask_hours", "find_food", "find_ahec"]

    def test_the_guessed_intent_does_not_count_but_words_do(self, respond, listed, somewhere):
        turn = Turn("find_housing", needs=("housing",), place=somewhere("Bristol"))
        keys, after = respond(ActionClarify, listed, turn)
        assert (keys, after.needs, after.place.town) == (["utter_results"], ("food",), "Bristol")

    @pytest.mark.parametrize(
        ("turn", "key"),
        [
            (Turn("thank", ordinal="2", by_number=True), "utter_details"),
            (Turn("thank", text="House of Bread"), "utter_details"),
            (Turn("thank", filters=("wheelchair",)), "utter_results_relaxed"),
        ],
    )
    def test_words_about_the_table_count(self, respond, listed, turn, key):
        assert respond(ActionClarify, listed, turn)[0] == [key]

    def test_a_place_was_asked_for(self, respond):
        keys, after = respond(ActionClarify, WAITING, Turn("greet", text="blorp"))
        assert keys == ["utter_ask_place_again"]
        keys, after = respond(ActionClarify, after, Turn("greet", text="blorp"))
        assert keys == ["utter_no_place"]

    def test_what_we_do_not_do_is_said_once(self, respond):
        turn = Turn("out_of_scope", confidence=0.95, text="tell me a joke")
        keys, after = respond(ActionOutOfScope, Memory(), turn)
        assert keys == ["utter_out_of_scope"]
        assert respond(ActionOutOfScope, after, turn)[0] == ["utter_not_understood_again"]

    def test_what_may_be_out_of_scope_is_asked_about(self, respond, listed):
        unsure = Turn("out_of_scope", confidence=0.5, text="blorp")
        assert respond(ActionOutOfScope, Memory(), unsure)[0] == ["utter_clarify"]
        named = Turn("out_of_scope", confidence=0.95, text="tell me about House of Bread")
        assert respond(ActionOutOfScope, listed, named)[0] == ["utter_details"]


class TestAboutResults:
    @pytest.mark.parametrize(
        ("action", "keys"),
        [
            (ActionChooseResult, ["utter_details"]),
            (ActionDirections, ["utter_directions_no_distance"]),
            (ActionHours, ["utter_hours_day_open"]),
        ],
    )
    def test_the_chosen_one(self, respond, listed, action, keys):
        chosen = replace(listed, chosen=listed.shown[1])
        said, after = respond(action, chosen, Turn("x", filters=("open_tomorrow",)))
        assert (said, after.chosen) == (keys, listed.shown[1])

    def test_without_a_choice_hours_are_those_of_the_page(self, respond, listed):
        keys, after = respond(ActionHours, listed, Turn("ask_hours", text="when are they open"))
        assert keys == ["utter_hours_open_no_phone", "utter_hours_unknown_several"]
        assert after.chosen is None

    def test_without_a_choice_the_way_is_to_the_nearest(self, respond, listed):
        keys, after = respond(ActionDirections, listed, Turn("ask_directions"))
        assert (len(keys), after.chosen) == (1, listed.shown[0])

    def test_a_number_that_was_not_shown(self, respond, listed):
        turn = Turn("choose_result", ordinal="9", by_number=True)
        assert respond(ActionChooseResult, listed, turn) == (["utter_no_such_result"], listed)

    def test_nothing_was_shown(self, respond):
        keys, _ = respond(ActionHours, Memory(), Turn("ask_hours"))
        assert keys == ["utter_nothing_shown"]
        assert respond(ActionRequirements, WAITING, Turn("x"))[0] == ["utter_no_place"]

    @pytest.mark.parametrize("near", ["Vernon", "Enfield"])
    def test_another_need_or_town_is_a_search(self, respond, listed, somewhere, near):
        turn = Turn("ask_hours", named=("health",), needs=("health",), place=somewhere(near))
        _, after = respond(ActionHours, listed, turn)
        assert (after.needs, after.place.town) == (("health",), near)

    def test_the_need_of_the_list_is_the_list(self, respond, listed):
        turn = Turn("ask_hours", named=("food",), needs=("food",), ordinal="1")
        assert respond(ActionHours, listed, turn)[1].chosen == listed.shown[0]


class TestConditions:
    def test_of_the_chosen_place_it_is_said_what_is_known(self, respond, listed, id_of):
        bus = replace(listed, shown=(id_of("bus-cttransit-hartford"),))
        turn = Turn("refine_search", filters=("wheelchair",))
        chosen = replace(bus, chosen=bus.shown[0])
        assert respond(ActionRefine, chosen, turn)[0] == ["utter_condition_stated"]
        bread = replace(listed, chosen=listed.shown[0])
        assert respond(ActionRefine, bread, turn)[0] == ["utter_condition_unknown_no_phone"]

    def test_what_is_denied_is_said_too(self, respond, listed, id_of):
        men = replace(listed, shown=(id_of("shelter-openhearth"),))
        turn = Turn("ask_requirements", filters=("women",))
        chosen = replace(men, chosen=men.shown[0])
        assert respond(ActionRequirements, chosen, turn)[0] == ["utter_condition_denied"]

    def test_without_a_choice_it_is_a_search(self, respond, listed):
        turn = Turn("ask_directions", filters=("wheelchair",))
        keys, after = respond(ActionDirections, listed, turn)
        assert (keys, after.filters) == (["utter_results_relaxed"], ("wheelchair",))

    def test_hours_are_always_a_search(self, respond, listed):
        chosen = replace(listed, chosen=listed.shown[0])
        turn = Turn("refine_search", filters=("open_saturday",))
        assert respond(ActionRefine, chosen, turn)[1].filters == ("open_saturday",)


def test_a_greeting_may_say_where(respond, somewhere):
    assert respond(ActionGreet, Memory(), Turn("greet"))[0] == ["utter_greet"]
    turn = Turn("greet", place=somewhere("Hartford"))
    assert respond(ActionGreet, Memory(), turn)[0] == ["utter_ask_need"]


def test_more_in_another_town_is_a_search(respond, listed, somewhere):
    turn = Turn("show_more", place=somewhere("New Haven"))
    keys, after = respond(ActionShowMore, listed, turn)
    assert (keys, after.place.town) == (["utter_results"], "New Haven")
    assert respond(ActionShowMore, listed, Turn("show_more"))[0] == ["utter_results_more"]


def test_start_over_forgets_the_search(respond, listed):
    assert respond(ActionStartOver, listed, Turn("start_over"))[1] == Memory()


def test_forget_me_resets_every_slot_and_tells_the_gateway(lookup, listed):
    after, (reply,) = ActionForget().respond(listed, Turn("forget_me"), lookup)
    assert reply.data == {"forget": True}
    assert ActionForget().events(listed, after) == [{"event": "reset_slots", "timestamp": None}]
