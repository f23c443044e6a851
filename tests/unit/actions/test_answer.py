"""The search in memory → what is said and what is then on the table."""

from dataclasses import replace

import pytest

from actions.answer import answer, more
from actions.memory import Memory
from actions.turn import Turn
from actions.update import search_for


def keys(replies):
    return [reply.key for reply in replies]


def ids(replies):
    return [row["id"] for reply in replies for row in reply.data.get("results", ())]


@pytest.fixture
def search(somewhere):
    def make(*needs, near="Hartford", **more):
        return Memory(needs=needs, place=somewhere(near) if near else None, **more)

    return make


class TestWhatIsMissing:
    def test_nothing_known_asks_for_the_need(self, lookup):
        memory, replies = answer(Memory(), lookup)
        assert (keys(replies), memory.asked) == (["utter_ask_need_first"], "need")

    def test_a_place_alone_asks_for_the_need_there(self, lookup, search):
        memory, (reply,) = answer(search(), lookup)
        assert (reply.key, reply.values) == ("utter_ask_need", {"place": "Hartford"})
        assert memory.place.name == "Hartford"

    def test_a_need_alone_asks_for_the_place_by_what_was_said(self, lookup, search):
        memory, (reply,) = answer(search("food", near=None, sub_needs=("hot_meals",)), lookup)
        assert (reply.key, reply.values["need"]) == ("utter_ask_place", ["hot_meals"])
        assert (memory.asked, memory.needs) == ("place", ("food",))

    def test_who_does_not_say_gets_what_works_everywhere_and_is_not_asked_again(
        self, lookup, search, id_of
    ):
        memory, replies = answer(search("food", near=None, asked="place"), lookup)
        assert keys(replies) == ["utter_no_place"]
        assert id_of("foodshare-text") in memory.shown
        _, replies = answer(replace(memory, needs=("legal",)), lookup)
        assert keys(replies) == ["utter_no_place"]

    def test_where_no_line_works_everywhere_a_person_does(self, lookup, search):
        _, replies = answer(search("ahec", near=None, asked="place"), lookup)
        assert keys(replies) == ["utter_talk_to_human"]

    def test_a_shelter_is_asked_for_by_phone_wherever_one_is(self, lookup, search):
        _, replies = answer(search("housing", near=None, asked="place"), lookup)
        assert keys(replies) == ["utter_shelter_first", "utter_no_place"]


class TestPlaces:
    def test_three_at_a_time_the_nearest_that_may_help_today_first(self, lookup, search, id_of):
        memory, (reply,) = answer(search("food"), lookup)
        assert reply.key == "utter_results"
        assert (reply.data["need"], reply.data["place"]) == ("food", "Hartford")
        assert len(memory.shown) == 3
        assert memory.shown[0] == id_of("food-house-of-bread")
        assert memory.offsets == (3,)
        first, *others = [row["distance_m"] for row in reply.data["results"]]
        assert first < min(others)

    def test_further_away_it_says_how_far_it_looked(self, lookup, search):
        search = search("housing", near="Bridgeport", sub_needs=("shelter",))
        _, (advice, reply, lines) = answer(search, lookup)
        assert advice.key == "utter_shelter_first"
        assert (reply.key, round(reply.values["radius_m"])) == ("utter_results_wide", 16093)
        assert lines.key == "utter_lines"

    def test_a_condition_nobody_is_known_to_meet_is_dropped_and_said(self, lookup, search):
        _, (reply,) = answer(search("food", filters=("wheelchair",)), lookup)
        assert (reply.key, reply.values["filters"]) == ("utter_results_relaxed", ["wheelchair"])
        assert len(reply.data["results"]) == 3

    def test_an_opening_condition_is_kept_to(self, lookup, search, id_of):
        search = search("food", near="New Haven", filters=("open_saturday",))
        memory, (reply,) = answer(search, lookup)
        assert reply.key == "utter_results_filtered"
        assert id_of("food-desk-dinner-nh") not in memory.shown

    def test_a_kind_that_has_a_line_keeps_to_it(self, lookup, search, id_of):
        memory, replies = answer(search("phone", sub_needs=("free_phone",)), lookup)
        assert keys(replies) == ["utter_none_found_but_lines", "utter_lines"]
        assert replies[0].values["need"] == ["free_phone"]
        assert memory.shown == (id_of("lifeline-support"),)

    def test_a_kind_that_nobody_has_gives_way_to_the_need(self, lookup, search):
        _, replies = answer(search("health", sub_needs=("eye_care",)), lookup)
        assert keys(replies)[0] == "utter_results_general"
        assert replies[0].values["sub_need"] == ["eye_care"]
        assert replies[0].values["need"] == ["health"]

    def test_nothing_at_all_is_said_with_how_far_it_looked(self, empty, search):
        _, (reply,) = answer(search("food"), empty)
        assert (reply.key, round(reply.values["radius_m"])) == ("utter_none_found", 80467)


class TestLines:
    def test_few_places_have_lines_beside_them_and_numbers_go_on(self, lookup, search):
        _, (places, lines) = answer(search("food", near="Enfield"), lookup)
        assert places.data["total"] < 3
        assert (lines.key, lines.data["first_number"]) == (
            "utter_lines",
            len(places.data["results"]) + 1,
        )

    def test_enough_places_have_none(self, lookup, search):
        assert keys(answer(search("food"), lookup)[1]) == ["utter_results"]

    def test_a_text_message_has_room_for_lines_only_without_places(self, sms, search):
        _, replies = answer(search("food", near="Enfield"), sms)
        assert keys(replies) == ["utter_results"]
        _, replies = answer(search("phone", sub_needs=("free_phone",)), sms)
        assert keys(replies) == ["utter_none_found_but_lines", "utter_lines"]

    def test_no_hotline_for_abuse_where_nobody_asked(self, lookup, search, id_of):
        memory, _ = answer(search("housing", near="Bridgeport"), lookup)
        assert id_of("can-211-housing") in memory.shown
        assert id_of("ct-safe-connect") not in memory.shown

    def test_a_safe_shelter_is_told_by_phone_alone(self, lookup, search, id_of):
        search = search("housing", sub_needs=("domestic_violence_shelter",))
        memory, replies = answer(search, lookup)
        assert keys(replies) == ["utter_safe_shelter_first", "utter_lines"]
        assert id_of("ct-safe-connect") in memory.shown


class TestAdvice:
    def test_it_is_given_once_for_a_need(self, lookup, search):
        memory, replies = answer(search("housing"), lookup)
        assert keys(replies)[0] == "utter_shelter_first"
        _, replies = answer(replace(memory, filters=("women",)), lookup)
        assert "utter_shelter_first" not in keys(replies)

    def test_what_is_asked_for_anew_is_advised_anew(self, lookup, search):
        memory, _ = answer(search("housing"), lookup)
        asked = Turn("find_housing", needs=("housing",), sub_needs=("domestic_violence_shelter",))
        _, replies = answer(search_for(memory, asked), lookup)
        assert keys(replies)[0] == "utter_safe_shelter_first"


class TestTwoNeeds:
    def test_both_are_answered_and_numbers_go_on(self, lookup, search):
        memory, replies = answer(search("food", "housing"), lookup)
        found = [reply for reply in replies if reply.data]
        numbers = [(reply.data["need"], reply.data["first_number"]) for reply in found[:2]]
        assert numbers == [("food", 1), ("housing", 4)]
        assert list(memory.shown) == ids(replies)
        assert memory.offsets == (3, 3)

    def test_by_text_message_two_of_each(self, sms, search):
        memory, _ = answer(search("food", "housing"), sms)
        assert memory.offsets == (2, 2)


class TestMore:
    def test_nothing_comes_twice_and_nothing_is_left_out(self, lookup, search, directory):
        memory, replies = answer(search("ahec"), lookup)
        pages = [ids(replies)]
        while keys(replies) != ["utter_no_more"]:
            memory, replies = more(memory, lookup)
            pages.append(ids(replies))
        seen = [id_ for page in pages for id_ in page]
        assert len(seen) == len(set(seen)) == 5
        assert list(memory.shown) == seen

    def test_numbers_go_on_and_the_new_page_is_known(self, lookup, search):
        before, _ = answer(search("food"), lookup)
        after, (reply,) = more(replace(before, chosen=before.shown[0]), lookup)
        assert (reply.key, reply.data["first_number"]) == ("utter_results_more", 4)
        assert after.page == tuple(ids([reply]))
        assert after.chosen is None

    def test_a_dropped_condition_stays_dropped(self, lookup, search):
        before, _ = answer(search("food", filters=("wheelchair",)), lookup)
        after, (reply,) = more(before, lookup)
        assert reply.key == "utter_results_more"
        assert not set(after.page) & set(before.shown)

    def test_of_two_needs_each_goes_on_where_it_ended(self, lookup, search):
        before, _ = answer(search("food", "legal"), lookup)
        after, replies = more(before, lookup)
        assert not set(ids(replies)) & set(before.shown)
        assert after.offsets[0] > before.offsets[0]

    def test_without_a_search_it_asks(self, lookup):
        assert keys(more(Memory(), lookup)[1]) == ["utter_ask_need_first"]
