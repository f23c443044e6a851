"""Services by name: misspelt, in part, by initials, inside of a sentence; and not by chance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text

from resources_db.directory import Directory
from resources_db.search.likeness import is_spelling_of
from resources_db.search.names import Names, keys_of, name_id, variants_of, words_of

MakeDirectory = Callable[..., Directory]
NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)


def row(id_: str, organization: str, service: str = "Food pantry", **cells: str) -> dict[str, str]:
    common = {"id": id_, "sub_needs": "pantry", "city": "Hartford"}
    return common | {"organization": organization, "service": service} | cells


ROWS = [
    row("hoh-pantry", "Hands On Hartford", "MANNA Community Pantry"),
    row("hoh-meals", "Hands On Hartford", "Community meals", city="New Haven"),
    row("friendly", "Friendly Hands Food Bank"),
    row("foodshare", "Connecticut Foodshare", "Mobile pantry"),
    row("dss", "Department of Social Services", "Office"),
    row("dss-nh", "Department of Social Services", "Second office", city="New Haven"),
    row("salvation", "Salvation Army Bristol", city="Bristol"),
    row("loaves", "Enfield Loaves & Fishes", "Soup kitchen", city="Enfield"),
    row("hope", "Operation Hope", "Community kitchen"),
    row("vincent", "St. Vincent de Paul Middletown", city="Middletown"),
    row("mercy", "Mercy Housing and Shelter Corporation", "Saint Elizabeth House"),
    row("open-door", "The Open Door", "Soup kitchen"),
    row("wh", "West Hartford Food Pantry", city="West Hartford"),
    row("marie", "Église Sainte-Marie", "Food pantry"),
    row("church", "Bethel Church"),
]


@pytest.fixture
def directory(make_directory: MakeDirectory) -> Directory:
    return make_directory(*ROWS)


def found(directory: Directory, text: str) -> set[str]:
    return {result.organization for result in directory.by_name(text, at=NOON, limit=9).results}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Hands On Hartford", "Hands On Hartford"),
        ("hands on hartford", "Hands On Hartford"),
        ("hand on hartfrod", "Hands On Hartford"),
        ("When does Hands on Hartford open?", "Hands On Hartford"),
        ("where is hands on hartfort please", "Hands On Hartford"),
        ("manna community pantry", "Hands On Hartford"),
        ("foodshare", "Connecticut Foodshare"),
        ("foodshair phone number", "Connecticut Foodshare"),
        ("DSS", "Department of Social Services"),
        ("where is the dss office", "Department of Social Services"),
        ("department of social services", "Department of Social Services"),
        ("depatment of social services", "Department of Social Services"),
        ("salvation army", "Salvation Army Bristol"),
        ("salvaton army", "Salvation Army Bristol"),
        ("loaves and fishes", "Enfield Loaves & Fishes"),
        ("loavs and fishes", "Enfield Loaves & Fishes"),
        ("st vincent de paul", "St. Vincent de Paul Middletown"),
        ("mercy housing", "Mercy Housing and Shelter Corporation"),
        ("saint elizabeth house", "Mercy Housing and Shelter Corporation"),
        ("West Hartford Food Pantry", "West Hartford Food Pantry"),
        ("eglise sainte marie", "Église Sainte-Marie"),
    ],
)
def test_a_name_is_found(directory: Directory, written: str, meant: str) -> None:
    assert found(directory, written) == {meant}


@pytest.mark.parametrize(
    "sentence",
    [
        "I need food in Hartford",
        "food pantry near me",
        "is there a shelter in Bristol",
        "I have no home and need a place to sleep tonight",
        "I hope you can help me",
        "can you give me a hand with my papers",
        "my hands hurt, I need a doctor",
        "which of them are open now",
        "the door was closed when I got there",
        "what about the second one",
        "I was in the army, what is there for veterans",
        "social services",
        "is it in middletown",
        "do they speak Polish",
        "thank you so much",
        "necesito comida en Hartford",
        "busco un lugar para dormir esta noche",
        "tengo hambre, ayuda por favor",
        "hello",
        "no",
        "1",
        "",
        "😀",
    ],
)
def test_an_ordinary_sentence_names_nothing(directory: Directory, sentence: str) -> None:
    assert found(directory, sentence) == set()


def test_the_nearest_of_a_name_comes_first(directory: Directory) -> None:
    for place, city in (((41.31, -72.92), "New Haven"), ((41.76, -72.68), "Hartford")):
        page = directory.by_name("hands on hartford", near=place, at=NOON)
        assert page.results[0].address == f"{city}, CT"
        assert page.results[0].distance_m is not None
        assert (page.total, page.matched) == (2, 2)


def test_the_limit_holds_and_the_total_counts_all(directory: Directory) -> None:
    page = directory.by_name("dss", at=NOON, limit=1)
    assert (len(page.results), page.total) == (1, 2)
    assert page.results[0].distance_m is None


def test_what_was_closed_is_found_no_more(make_directory: MakeDirectory, migrated: Engine) -> None:
    make_directory(*ROWS)
    directory = make_directory(*ROWS[2:])
    assert found(directory, "hands on hartford") == set()
    with migrated.connect() as connection:
        named = "SELECT count(*) FROM search_named WHERE name_id = :id"
        values = {"id": name_id("hands on hartford")}
        assert connection.execute(text(named), values).scalar() == 0


@pytest.mark.parametrize(
    ("written", "word", "expected"),
    [
        ("hartfrod", "hartford", True),
        ("hartfor", "hartford", True),
        ("hope", "home", True),
        ("food", "foodshare", False),
        ("foodshaer", "foodshare", True),
        ("dcf", "dss", False),
        ("dss", "dss", True),
        ("salvatiom", "salvation", True),
        ("mercy", "marcie", False),
    ],
)
def test_a_slip_or_two_in_long_words(written: str, word: str, expected: bool) -> None:
    assert is_spelling_of(written, word) is expected


def test_two_words_one_slip_apart_share_a_variant() -> None:
    for slip in ("hartfrod", "hartfor", "hartforrd", "hartfird"):
        assert variants_of("hartford") & variants_of(slip)
    assert variants_of("dss") == set()


def test_words_and_initials_lead_to_a_name() -> None:
    assert words_of("Église Sainte-Marie's") == ["eglise", "sainte", "maries"]
    assert keys_of(words_of("Department of Social Services")) == {
        "department",
        "social",
        "services",
        "dss",
    }
    assert keys_of(["open", "door"]) == {"open", "door"}


def test_shared_rows_come_once() -> None:
    names = Names()
    first = list(names.rows(["Bethel Church", "Food pantry"], "a"))
    second = list(names.rows(["Bethel Church", "Food pantry", ""], "b"))
    assert len(first) > len(second) == 2
    assert {row.service_at_location_id for row in second} == {"b"}  # type: ignore[union-attr]
