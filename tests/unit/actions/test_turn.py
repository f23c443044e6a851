"""Rasa's parse of a message, as the actions see it."""

import pytest

from actions.turn import Turn


def message(intent, text="", entities=(), metadata=None, ranking=()):
    return {
        "intent": {"name": intent},
        "intent_ranking": [{"name": name, "confidence": p} for name, p in ranking],
        "text": text,
        "entities": [{"entity": kind, "value": value, **more} for kind, value, more in entities],
        "metadata": metadata,
    }


def entity(kind, value, **more):
    return kind, value, more


@pytest.mark.parametrize(
    ("parsed", "needs"),
    [
        (message("find_food"), ("food",)),
        (message("find_other", entities=[entity("need", "legal")]), ("legal",)),
        (message("find_other"), ()),
        (
            message(
                "find_food",
                "food and a place to sleep",
                [entity("need", "food"), entity("need", "housing")],
            ),
            ("food", "housing"),
        ),
        (
            message("give_location", "06106 diapers", [entity("sub_need", "diaper_bank")]),
            ("clothing",),
        ),
        (
            message(
                "find_food",
                " ".join(["word"] * 20),
                [entity("need", "housing"), entity("need", "phone")],
                ranking=[("find_food", 0.7), ("find_housing", 0.25), ("find_phone", 0.01)],
            ),
            ("food", "housing"),
        ),
    ],
)
def test_needs(parsed, needs):
    assert Turn.from_message(parsed).needs == needs


def test_never_more_than_two_needs():
    found = [entity("need", need) for need in ("food", "phone", "legal")]
    assert len(Turn.from_message(message("find_food", "x", found)).needs) == 2


def test_a_place_keeps_the_name_that_was_used():
    found = [entity("place", "Windham", name="Willimantic")]
    place = Turn.from_message(message("give_location", entities=found)).place
    assert (place.name, place.town) == ("Willimantic", "Windham")


def test_the_browsers_location_is_rounded_and_named():
    location = {"latitude": 41.763712345, "longitude": -72.685098765}
    place = Turn.from_message(message("find_food", metadata={"location": location})).place
    assert (place.latitude, place.longitude) == (41.764, -72.685)
    assert place.town == "Hartford"


def test_a_named_place_counts_more_than_the_location():
    location = {"latitude": 41.7637, "longitude": -72.685}
    found = [entity("place", "New Haven")]
    parsed = message("find_food", entities=found, metadata={"location": location})
    assert Turn.from_message(parsed).place.town == "New Haven"


def test_a_location_outside_connecticut_is_none():
    location = {"latitude": 34.05, "longitude": -118.24}
    assert Turn.from_message(message("find_food", metadata={"location": location})).place is None


def test_an_empty_message_is_an_empty_turn():
    assert Turn.from_message({}) == Turn("")
