"""Other people's words for a service, in our sub-needs."""

from pathlib import Path

import pytest

from resources_db.importing.needs import Needs, NeedsError, key_of
from resources_db.importing.reading import Tally, detect
from resources_db.importing.records import Record
from resources_db.taxonomy import SUB_NEEDS
from resources_db.terms import CODES, NEED, term_id
from tests.unit.resources_db.importing.feeds import read, write


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        ("Food Pantry", ("pantry",)),
        ("food pantries", ("pantry",)),
        ("FOOD  PANTRY SERVICES", ("pantry",)),
        ("Help Pay for Utilities", ("heating_help", "electric_help")),
        ("Addiction & Recovery", ("substance_use",)),
        ("rent_help", ("rent_help",)),
        ("Doctor or clinic", ("primary_care",)),
    ],
)
def test_terms(term: str, codes: tuple[str, ...]) -> None:
    assert Needs().of_term(term) == codes


def test_an_unknown_term() -> None:
    assert Needs().of_term("Zoo", "Z-1") is None


def test_a_code_counts_where_the_name_does_not() -> None:
    assert Needs({"BD-1800": ["pantry"]}).of_term("Food", "BD-1800") == ("pantry",)


def test_a_persons_own_terms_win() -> None:
    assert Needs({"food pantry": ["mobile_food"]}).of_term("Food Pantries") == ("mobile_food",)
    assert Needs({"Food Pantry": ["none"]}).of_term("Food Pantry") == ()


def test_a_term_that_means_no_need_of_ours() -> None:
    with pytest.raises(NeedsError, match="'Zoo' means 'animals'"):
        Needs({"Zoo": ["animals"]})


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("St. Ann's Soup Kitchen", ("hot_meals",)),
        ("Mobile Food Pantry", ("mobile_food", "pantry")),
        ("Emergency Shelter for Men", ("shelter",)),
        ("GED and ESL classes", ("adult_education",)),
        ("Imaged prints", ()),
        ("Zoo", ()),
    ],
)
def test_words_of_a_name(name: str, codes: tuple[str, ...]) -> None:
    assert Needs().guessed(name) == codes


def test_no_term_is_listed_twice() -> None:
    import csv

    from resources_db.importing import needs

    with (needs.FOLDER / "needs.csv").open(encoding="utf-8", newline="") as file:
        keys = [key_of(row["term"]) for row in csv.DictReader(file)]
    assert len(keys) == len(set(keys))


def test_every_sub_need_can_be_reached_by_its_own_name() -> None:
    for code, term in SUB_NEEDS.items():
        assert code in (Needs().of_term(code) or ())
        assert Needs().of_term(term.name)


FEED = {
    "services.csv": "id,organization_id,name\n"
    "s1,o1,Bread\ns2,o1,Soup kitchen\ns3,o1,Zoo\ns4,o1,D\n",
    "taxonomy_terms.csv": "id,name,code\nt1,Food Pantry,F1\nt2,Animals,A1\n",
    "attributes.csv": "id,link_id,link_entity,taxonomy_term_id\n"
    "1,s1,service,t1\n2,s3,service,t2\n3,o1,organization,t1\n"
    f"4,s4,service,{term_id(NEED, 'snap')}\n",
}


def needs_of(records: list[Record]) -> dict[str, str]:
    ours = [each for each in records if each.table == "attribute" and "#" in each.id]
    return {each.values["link_id"]: CODES[each.values["taxonomy_term_id"]] for each in ours}


def test_needs_of_a_feed(tmp_path: Path) -> None:
    result = read(write(tmp_path, FEED))
    assert needs_of(result.records) == {"s1": "pantry", "s2": "hot_meals"}
    tally = result.tally.needs
    assert (dict(tally.mapped), dict(tally.unmapped)) == ({"Food Pantry": 1}, {"Animals": 1})
    assert tally.guessed == 1
    told = {each.value: each.message for each in result.problems}
    assert "guessed" in told["Soup kitchen"]
    assert "found by its name only" in told["Zoo"]
    assert set(told) == {"Soup kitchen", "Zoo"}


def test_a_person_says_what_terms_mean(tmp_path: Path) -> None:
    feed = detect(write(tmp_path, FEED), Needs({"Animals": ["household_goods"]}))
    records = [each for each in feed.read(Tally()) if isinstance(each, Record)]
    assert needs_of(records)["s3"] == "household_goods"
