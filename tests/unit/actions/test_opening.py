"""When places are open, as replies."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from actions.opening import days_asked, hours_now, hours_on
from resources_db.hours import Opening

MONDAY = date(2026, 11, 30)
SOON = datetime(2026, 11, 30, 22, tzinfo=UTC)


@pytest.fixture
def place(result):
    """One whose opening is made up."""

    def make(opening, **changes):
        return replace(result("food-house-of-bread"), open=opening, hours_text=None, **changes)

    return make


@pytest.mark.parametrize(
    ("opening", "phone", "key"),
    [
        (Opening("open", until=SOON), "211", "utter_hours_open"),
        (Opening("open", until=SOON), None, "utter_hours_open_no_phone"),
        (Opening("open"), None, "utter_hours_always"),
        (Opening("closed", next_opens_at=SOON), "211", "utter_hours_closed"),
        (Opening("closed", next_opens_at=SOON), None, "utter_hours_closed_no_phone"),
        (Opening("closed"), "211", "utter_hours_closed_only"),
        (Opening("unknown"), "211", "utter_hours_unknown"),
        (Opening("unknown"), None, "utter_hours_unknown_no_phone"),
    ],
)
def test_one_place(place, opening, phone, key):
    (reply,) = hours_now([place(opening, phone=phone)])
    assert reply.key == key
    json.dumps(reply.values)  # it goes to Rasa as JSON


def test_what_opens_in_a_cold_spell_is_never_said_to_be_open(place):
    (reply,) = hours_now([place(Opening("open"), seasonal=True)])
    assert reply.key == "utter_seasonal"


def test_the_sources_words_help_where_it_is_closed(place):
    closed = replace(place(Opening("closed")), hours_text="Mon 9-5")
    assert [reply.key for reply in hours_now([closed])][1:] == ["utter_hours_text"]
    opened = replace(place(Opening("open", until=SOON)), hours_text="Mon 9-5")
    assert len(list(hours_now([opened]))) == 1


def test_several_have_a_line_each_and_the_unknown_one_together(place, result):
    places = [
        place(Opening("unknown")),
        replace(result("food-friendship-nb"), open=Opening("open", until=SOON)),
        replace(result("food-macc-kitchen"), open=Opening("unknown")),
    ]
    known, unknown = hours_now(places)
    assert known.key == "utter_hours_open_no_phone"
    assert unknown.key == "utter_hours_unknown_several"
    assert unknown.values["names"][0] == "House of Bread"
    assert len(unknown.values["names"]) == 2


def test_two_services_of_one_organization_are_told_apart(result):
    places = [result("food-new-covenant-stm"), result("food-new-covenant-pantry-stm")]
    said = [reply.values for reply in hours_now(places)]
    names = [values.get("name") for values in said]
    assert names == ["New Covenant Center (Food pantry)", "New Covenant Center (Soup kitchen)"]


def test_a_day(directory, result):
    places = [result("food-friendship-nb"), result("food-house-of-bread")]
    saturday = date(2026, 12, 5)
    for day, key in ((MONDAY, "utter_hours_day_open"), (saturday, "utter_hours_day_closed")):
        openings = [directory.opening_on(each.id, [day])[0] for each in places]
        known, unknown = hours_on(places, openings)
        assert (known.key, known.values["day"]) == (key, day.isoformat())
        assert unknown.key == "utter_hours_day_unknown_no_phone"
        assert unknown.values["day"] == day.isoformat()


def test_a_day_in_a_cold_spell(directory, result):
    center = result("warm-hartford-washington")
    (reply,) = hours_on([center], directory.opening_on(center.id, [MONDAY]))
    assert reply.key == "utter_seasonal"


@pytest.mark.parametrize(
    ("filters", "days"),
    [
        (("open_now",), []),
        (("open_evening", "wheelchair"), []),
        (("open_today",), [MONDAY]),
        (("open_tomorrow",), [date(2026, 12, 1)]),
        (("open_monday",), [MONDAY]),
        (("open_saturday", "open_sunday"), [date(2026, 12, 5), date(2026, 12, 6)]),
    ],
)
def test_days_asked(filters, days):
    assert days_asked(filters, MONDAY) == days
