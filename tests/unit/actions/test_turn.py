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
    place = Turn.from_message(message("find_food", metadata={"location": location})).location
    assert (place.latitude, place.longitude) == (41.764, -72.685)
    assert (place.town, place.located) == ("Hartford", True)


def test_a_named_place_is_not_the_location():
    location = {"latitude": 41.7637, "longitude": -72.685}
    found = [entity("place", "New Haven")]
    turn = Turn.from_message(message("find_food", entities=found, metadata={"location": location}))
    assert (turn.place.town, turn.location.town) == ("New Haven", "Hartford")


def test_a_location_outside_connecticut_is_none():
    location = {"latitude": 34.05, "longitude": -118.24}
    assert Turn.from_message(message("find_food", metadata={"location": location})).location is None


@pytest.mark.parametrize(
    ("text", "words", "by_number"),
    [
        ("2", "2", True),
        ("#2 please", "#2", True),
        ("number 2", "number 2", True),
        ("the second one", "second", False),
        ("the 2nd one", "2nd", False),
        ("la 2ª", "2ª", False),
    ],
)
def test_a_number_is_not_a_rank(text, words, by_number):
    start = text.index(words)
    found = [entity("ordinal", "2", start=start, end=start + len(words))]
    turn = Turn.from_message(message("choose_result", text, found))
    assert (turn.ordinal, turn.by_number) == ("2", by_number)


def test_needs_in_the_order_in_which_they_were_named():
    found = [entity("need", "food"), entity("need", "housing")]
    assert Turn.from_message(message("find_housing", "x", found)).needs == ("food", "housing")


def test_a_need_that_only_the_intent_knows_comes_first():
    found = [entity("need", "legal")]
    turn = Turn.from_message(message("find_food", "x", found))
    assert (turn.needs, turn.named) == (("food", "legal"), ("legal",))


@pytest.mark.parametrize(
    ("confidence", "needs"),
    [(0.95, ("housing", "utilities")), (0.8, ("utilities", "housing")), (0.6, ("utilities",))],
)
def test_words_weigh_more_than_a_less_sure_intent(confidence, needs):
    parsed = message("find_housing", "no money for heat", [entity("need", "utilities")])
    parsed["intent"]["confidence"] = confidence
    assert Turn.from_message(parsed).needs == needs


def test_nobody_who_mistyped_is_asked_whether_they_want_to_die():
    ranking = [("greet", 0.3), ("crisis_self_harm", 0.2), ("crisis_medical", 0.05)]
    turn = Turn.from_message(message("greet", "blorp", ranking=ranking))
    assert turn.choices == ("greet", "crisis_self_harm")


def test_an_empty_message_is_an_empty_turn():
    assert Turn.from_message({}) == Turn("")
