"""The tables agree with each other and with the map."""

from collections import Counter

import pytest

from resources_db.places import TOWNS, ZIPS, cues, tables
from resources_db.places.fold import fold
from resources_db.places.outline import town_at
from resources_db.places.senses import RULES

ROLES = {
    *("in", "home", "to", "person", "street_before", "need", "provider", "join", "article"),
    *(
        "postposition",
        "behind",
        "end",
        "street",
        "lane",
        "thing",
        "namesake",
        "origin",
        "born",
        "came",
        "away",
    ),
    *("not_here", "here", "zip", "not_zip", "unit", "filler", "e_is_and", "w_is_in"),
}
# Places that lie on a town line, and the town that holds their middle.
ON_THE_LINE = {
    "Westfarms": "Farmington",
    "Tweed New Haven Airport": "East Haven",
    "University of Hartford": "Hartford",
}


def test_there_are_169_towns_in_8_counties() -> None:
    rows = list(tables.rows("towns"))
    assert len(TOWNS) == len(rows) == 169
    assert len({row["county"] for row in rows}) == 8


def test_every_zip_is_five_digits_of_an_official_town() -> None:
    assert len(ZIPS) == 438
    assert all(len(code) == 5 and code.startswith("06") and code.isdigit() for code in ZIPS)
    assert {place.town for place in ZIPS.values()} <= set(TOWNS)
    assert "06390" not in ZIPS  # Fishers Island is in New York


@pytest.mark.parametrize("kind", ["villages", "landmarks"])
def test_every_village_and_landmark_lies_in_its_town(kind: str) -> None:
    astray = {
        name: (place.town, found)
        for name, place in getattr(tables, kind)().items()
        if (found := town_at(place.latitude, place.longitude))
        not in (place.town, ON_THE_LINE.get(name))
        and not _near(place.town, place.latitude, place.longitude)
    }
    assert astray == {}


def test_every_zip_lies_near_its_town() -> None:
    astray = [
        code
        for code, place in ZIPS.items()
        if not _near(place.town, place.latitude, place.longitude)
    ]
    assert astray == []


def test_no_writing_is_listed_twice() -> None:
    for table, column in (
        ("towns", "name"),
        ("villages", "name"),
        ("landmarks", "name"),
        ("zips", "zip"),
        ("aliases", "writing"),
        ("elsewhere", "writing"),
        ("not_places", "phrase"),
        ("everyday_words", "word"),
        ("states", "code"),
    ):
        counted = Counter(row[column] for row in tables.rows(table))
        assert [name for name, count in counted.items() if count > 1] == [], table


def test_aliases_and_names_lead_to_a_place() -> None:
    for row in (*tables.rows("aliases"), *tables.rows("names")):
        assert tables.named(row["place"]).town in TOWNS


def test_senses_and_roles_are_known_ones() -> None:
    senses = {
        row["sense"]
        for table in ("towns", "villages", "aliases", "elsewhere", "states")
        for row in tables.rows(table)
    }
    assert senses <= {"", *RULES}
    assert {row["role"] for row in tables.rows("cues")} == ROLES
    assert all(cues.phrases(role) for role in ROLES)


def test_names_in_other_languages_do_not_contradict_each_other() -> None:
    meant: dict[str, set[str]] = {}
    for row in tables.rows("names"):
        meant.setdefault(fold(row["name"]), set()).add(row["place"])
    assert {name: places for name, places in meant.items() if len(places) > 1} == {}


def test_everyday_words_are_folded_and_no_places() -> None:
    towns = {fold(town) for town in TOWNS}
    for row in tables.rows("everyday_words"):
        assert row["word"] == fold(row["word"])
        assert row["word"] not in towns


def _near(town: str, latitude: float, longitude: float, degrees: float = 0.005) -> bool:
    """Whether the town holds the point or one about 500 m beside it: outlines are simplified."""
    steps = (-degrees, 0.0, degrees)
    return any(town_at(latitude + up, longitude + right) == town for up in steps for right in steps)
