"""Places beyond Connecticut: said so, and told from our own of the same name."""

import pytest

from resources_db.places import find_places

OUTSIDE = [
    ("Springfield MA", "Springfield, MA"),
    ("springfield ma", "Springfield, MA"),
    ("Springfield, Massachusetts", "Springfield, MA"),
    ("Springfield", "Springfield, MA"),
    ("I live in Boston", "Boston, MA"),
    ("Boston", "Boston, MA"),
    ("Worcester", "Worcester, MA"),
    ("Providence RI", "Providence, RI"),
    ("I live in Providence", "Providence, RI"),
    ("in westerly", "Westerly, RI"),
    ("New York City", "New York, NY"),
    ("nyc", "New York, NY"),
    ("New York", "New York"),
    ("vivo en Nueva York", "New York"),
    ("the Bronx", "New York, NY"),
    ("Westchester", "Westchester, NY"),
    ("port chester", "Port Chester, NY"),
    ("food in NY", "New York"),
    ("I live in ny", "New York"),
    ("in MA", "Massachusetts"),
    ("Massachusetts", "Massachusetts"),
    ("rhode island", "Rhode Island"),
    ("Hartford, Vermont", "Hartford, VT"),
    ("hartford vt", "Hartford, VT"),
    ("Manchester, NH", "Manchester, NH"),
    ("Manchester, New Hampshire", "Manchester, NH"),
    ("Salem MA", "Salem, MA"),
    ("I live in Salem MA with my son", "Salem, MA"),
    ("Union, NJ", "Union, NJ"),
    ("Orange, New Jersey", "Orange, NJ"),
    ("Brooklyn, NY", "Brooklyn, NY"),
    ("Portland Maine", "Portland, ME"),
    ("Lebanon, PA", "Lebanon, PA"),
    ("Ludlow, MA", "Ludlow, MA"),
    ("I live in Chicopee, MA", "Chicopee, MA"),
    ("Washington DC", "Washington, DC"),
    ("I live in Chicago", "Chicago, IL"),
    ("vivo en Puerto Rico", "Puerto Rico"),
    ("живу в Нью-Йорке", "New York"),
    ("我住在纽约", "New York"),
]

OURS = [
    ("Danbury CT", "Danbury"),
    ("Manchester, Connecticut", "Manchester"),
    ("manchester conn", "Manchester"),
    ("Salem", "Salem"),
    ("Hartford OR New Haven", "Hartford"),
    ("hartford me ayuda", "Hartford"),
    ("en Hartford, me siento mal", "Hartford"),
    ("vivo a Hartford ma ho fame", "Hartford"),
    ("Hartford in the morning", "Hartford"),
    ("HARTFORD OR ELSE", "Hartford"),
    ("Is it in Hartford? OK", "Hartford"),
    ("Hartford hi there", "Hartford"),
]

PASSING = [
    ("my son in Ohio says I should", "somebody else's home"),
    ("my children live in Arizona", "somebody else's home"),
    ("i moved here from Boston", "left behind"),
    ("we came from New York", "left behind"),
    ("I once went to Boston", "a trip"),
    ("soy de Puerto Rico", "a birthplace"),
    ("ma", "a word in many languages"),
    ("mà tôi", "Vietnamese, not MA"),
    ("the mass was long", "church"),
    ("a buffalo", "an animal"),
    ("divine providence", "religion"),
    ("New England", "a region that holds us"),
]


@pytest.mark.parametrize(("text", "name"), OUTSIDE, ids=[case[0] for case in OUTSIDE])
def test_says_where_it_is(text: str, name: str) -> None:
    (mention,) = find_places(text)
    assert (mention.place, mention.elsewhere, mention.value) == (None, name, name)


@pytest.mark.parametrize(("text", "town"), OURS, ids=[case[0] for case in OURS])
def test_keeps_our_own(text: str, town: str) -> None:
    mention = find_places(text)[0]
    assert (mention.value, mention.elsewhere) == (town, None)


@pytest.mark.parametrize(("text", "why"), PASSING, ids=[case[0] for case in PASSING])
def test_a_passing_mention_is_left_out(values, text: str, why: str) -> None:
    assert values(text) == [], why


def test_a_move_keeps_where_the_person_is_now(values) -> None:
    assert values("I moved from Boston to Middletown") == ["Middletown"]
