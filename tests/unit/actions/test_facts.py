"""What is said of one place."""

from dataclasses import replace

import pytest

from actions.facts import detail, directions, requirements


def test_a_card_keeps_its_number(result):
    reply = detail(result("food-house-of-bread"), 4)
    assert (reply.key, reply.values) == ("utter_details", {"name": "House of Bread"})
    assert (reply.data["first_number"], reply.data["total"]) == (4, 1)
    assert reply.data["results"][0]["service"] == "Soup kitchen and day shelter"


def test_the_way_to_a_place_with_a_point_has_its_distance(result):
    measured = replace(result("food-house-of-bread"), approximate=False, distance_m=1200.0)
    reply = directions(measured)
    assert (reply.key, reply.values["distance_m"]) == ("utter_directions", 1200.0)


def test_a_guessed_distance_is_not_told(result):
    assert directions(result("food-house-of-bread")).key == "utter_directions_no_distance"


@pytest.mark.parametrize(
    ("slug", "phone", "key"),
    [
        ("ahec-northwestern", None, "utter_directions_approximate_no_phone"),
        ("ahec-northwestern", "+12035550100", "utter_directions_approximate"),
        ("lifeline-support", "+18002349473", "utter_directions_phone"),
        ("lifeline-support", None, "utter_directions_nowhere"),
    ],
)
def test_where_nobody_can_be_sent(result, slug, phone, key):
    assert directions(replace(result(slug), phone=phone)).key == key


def test_what_to_bring_is_told_in_codes(result):
    first, *_ = requirements(result("food-jfs-nh"))
    assert first.key == "utter_requirements_documents"
    assert "photo_id" in first.values["documents"]


def test_the_sources_own_words_are_better_than_none(result):
    described = replace(
        result("food-house-of-bread"),
        documents=(),
        documents_text="Pay stubs",
        eligibility=(),
        eligibility_text="Hartford families",
        fees=None,
        fees_text="$1",
    )
    said = {reply.key: reply.values for reply in requirements(described)}
    assert said["utter_requirements_documents"]["documents"] == "Pay stubs"
    assert said["utter_requirements_eligibility"]["eligibility"] == "Hartford families"
    assert said["utter_requirements_fees"]["fees"] == "$1"


def test_who_says_nothing_is_said_so(result):
    silent = replace(
        result("food-house-of-bread"),
        documents=(),
        documents_text=None,
        eligibility=(),
        eligibility_text=None,
        fees=None,
        fees_text=None,
    )
    assert [reply.key for reply in requirements(silent)] == ["utter_requirements_no_documents"]
