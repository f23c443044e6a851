"""Slips of the finger and of the ear."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.places import TOWNS, find_places
from resources_db.places.exact import index
from resources_db.places.sentence import Sentence

SLIPS = [
    ("hardford", "Hartford"),
    ("hartfrod", "Hartford"),
    ("harford", "Hartford"),
    ("hartfort", "Hartford"),
    ("harftord", "Hartford"),
    ("jartford", "Hartford"),
    ("bridgprt", "Bridgeport"),
    ("brigeport", "Bridgeport"),
    ("bridgport", "Bridgeport"),
    ("brideport", "Bridgeport"),
    ("bridgepotr", "Bridgeport"),
    ("watebury", "Waterbury"),
    ("waterberry", "Waterbury"),
    ("waturbury", "Waterbury"),
    ("guaterbury", "Waterbury"),
    ("new britan", "New Britain"),
    ("new briten", "New Britain"),
    ("new britian", "New Britain"),
    ("newbritan", "New Britain"),
    ("stanford", "Stamford"),
    ("stamfrd", "Stamford"),
    ("danberry", "Danbury"),
    ("danbery", "Danbury"),
    ("middeltown", "Middletown"),
    ("midletown", "Middletown"),
    ("willimantik", "Willimantic"),
    ("williamantic", "Willimantic"),
    ("wilimantic", "Willimantic"),
    ("meridan", "Meriden"),
    ("torington", "Torrington"),
    ("norwhich", "Norwich"),
    ("norwitch", "Norwich"),
    ("manchestor", "Manchester"),
    ("manchster", "Manchester"),
    ("southinton", "Southington"),
    ("glastenbury", "Glastonbury"),
    ("weathersfield", "Wethersfield"),
    ("wethersfeild", "Wethersfield"),
    ("naugatuk", "Naugatuck"),
    ("farmingtn", "Farmington"),
    ("wallingferd", "Wallingford"),
    ("bristl", "Bristol"),
    ("grotn", "Groton"),
    ("winstd", "Winsted"),
    ("trumbul", "Trumbull"),
    ("thompsn", "Thompson"),
    ("sheltn", "Shelton"),
    ("branfrd", "Branford"),
    ("simsburry", "Simsbury"),
    ("fairfeild", "Fairfield"),
    ("east harford", "East Hartford"),
    ("esat hartford", "East Hartford"),
    ("wset haven", "West Haven"),
    ("west havn", "West Haven"),
    ("nww haven", "New Haven"),
    ("new hven", "New Haven"),
    ("new lodnon", "New London"),
    ("old saybrok", "Old Saybrook"),
    ("windsor locs", "Windsor Locks"),
    ("windsor lock", "Windsor Locks"),
    ("rocky hil", "Rocky Hill"),
    ("e hartfort", "East Hartford"),
    ("north brandford", "North Branford"),
]

FRAMES = ["{}", "{} ct", "i live in {}", "food near {} please", "vivo en {}", "cerca de {}"]

NEVER = [
    ("waterbury", "Canterbury"),
    ("Stratford", "Stafford"),
    ("Hartland", "Hartford"),
    ("Hamden", "Haddam"),
    ("Woodbury", "Woodbridge"),
]

EVERYDAY = [
    "I live in a shelter",
    "the center is near stores",
    "I came from a country far away",
    "somos una familia en necesidad",
    "soy de Colombia y vivo en una casa",
    "in the prison",
    "near the terrible store",
    "my family is starving in winter",
    "reading in the center",
    "a southern southwest wind",
    "support for a volunteer in the country",
    "en la columna de la planilla",
    "a doctor in Boston",
    "I need a stroller and a crib for my newborn",
    "estoy en el centro con mis hijos",
    "potrzebuję jedzenia dla rodziny",
    "mwen bezwen manje pou timoun yo",
    "kam nevojë për ushqim për familjen time",
    "tôi cần thức ăn cho gia đình tôi",
    "kailangan ko ng pagkain para sa pamilya",
    "ho bisogno di cibo per la mia famiglia",
    "j'ai besoin de nourriture pour ma famille",
    "preciso de comida para minha família",
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("slip", "meant"), SLIPS, ids=[case[0] for case in SLIPS])
def test_a_slip_is_understood(names, slip: str, meant: str, frame: str) -> None:
    assert names(frame.format(slip)) == [meant]


@pytest.mark.parametrize(("written", "other"), NEVER)
def test_a_town_is_never_taken_for_its_neighbour_in_spelling(
    values, written: str, other: str
) -> None:
    assert values(f"in {written}") == [written.title()]
    assert values(f"in {other}") == [other]


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_sentences_name_no_town(text: str) -> None:
    assert [each for each in find_places(text) if each.place is not None] == []


def _one_letter_missing() -> Iterator[tuple[str, str]]:
    for town in TOWNS:
        if len(town) >= 9 and " " not in town:
            middle = len(town) // 2
            yield town[:middle] + town[middle + 1 :], town


@pytest.mark.parametrize(("slip", "town"), list(_one_letter_missing()))
def test_a_long_town_survives_a_lost_letter(values, slip: str, town: str) -> None:
    assert values(f"I live in {slip.lower()}") == [town]


def test_a_slip_scores_below_the_right_spelling() -> None:
    (slip,) = find_places("in hardford")
    (right,) = find_places("in hartford")
    assert 0.5 < slip.score < right.score == 1.0


def _common_words() -> list[str]:
    table = Path(__file__).with_name("common_words.csv")
    with table.open(encoding="utf-8", newline="") as lines:
        return [row["word"] for row in csv.DictReader(lines)]


@pytest.mark.parametrize(
    "frame", ["{}", "in {}", "en {}", "I need {} please", "cerca de {} y", "from {} to there"]
)
def test_none_of_ten_thousand_common_words_is_a_misspelt_town(frame: str) -> None:
    """Words that are a place's own name aside ("boston", "orange"): known, not guessed."""
    guessed = {
        text: mention.value
        for word in _common_words()
        for text in [frame.format(word)]
        for mention in find_places(text)
        if not index().knows(Sentence(text[mention.start : mention.end]).words[0].fold)
    }
    assert guessed == {}
