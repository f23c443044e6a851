"""What the seed that the project ships must hold."""

from collections import Counter
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, func, select

from resources_db.directory import Directory
from resources_db.models import SearchCard, Service
from resources_db.places import place_by_value
from resources_db.seed.identifiers import seed_id
from resources_db.seed.load import read_placed
from resources_db.seed.rows import SeedRow

NOON = datetime(2026, 11, 30, 17, tzinfo=UTC)


@pytest.fixture(scope="module")
def rows() -> list[SeedRow]:
    placed, problems = read_placed(place_by_value)
    assert problems == []
    return [row for row, _ in placed]


def test_every_service_was_carried_over(rows: list[SeedRow]) -> None:
    assert Counter(row.need for row in rows) == {
        "food": 72,
        "housing": 44,
        "health": 26,
        "phone": 13,
        "crisis": 9,
        "clothing": 7,
        "utilities": 6,
        "legal": 5,
        "ahec": 5,
        "interpreter": 5,
        "employment": 5,
        "transport": 5,
        "childcare": 1,
    }


def test_facts_were_carried_over(rows: list[SeedRow]) -> None:
    counted = {
        "points": sum(row.latitude is not None for row in rows),
        "streets": sum(bool(row.address) for row in rows),
        "zips": sum(bool(row.zip) for row in rows),
        "phones": sum(row.phone is not None for row in rows),
        "texting": sum(row.text_to is not None for row in rows),
        "hours": sum(bool(row.hours) for row in rows),
        "hours as text": sum(bool(row.hours_text) for row in rows),
        "source pages": sum(bool(row.source_url) for row in rows),
        "source dates": sum(bool(row.source_date) for row in rows),
        "papers": sum(bool(row.documents_text) for row in rows),
    }
    assert counted == {
        "points": 13,
        "streets": 143,
        "zips": 40,
        "phones": 132,
        "texting": 7,
        "hours": 72,
        "hours as text": 98,
        "source pages": 191,
        "source dates": 95,
        "papers": 16,
    }


def test_nobody_has_verified_anything_yet(rows: list[SeedRow]) -> None:
    assert not any(row.verified_date for row in rows)


def test_every_row_says_where_it_was_read(rows: list[SeedRow]) -> None:
    assert [row.id for row in rows if not (row.source_url or row.source)] == []


def test_shelters_are_reached_through_211(rows: list[SeedRow]) -> None:
    numbers = {row.phone and row.phone.number for row in rows if "shelter" in row.sub_needs}
    assert numbers == {"211"}


def test_warming_centers_are_seasonal(rows: list[SeedRow]) -> None:
    centers = [row for row in rows if "warming_center" in row.sub_needs]
    assert len(centers) == 21
    assert all(row.seasonal for row in centers)


@pytest.mark.parametrize(
    ("slug", "id_"),
    [
        ("food-house-of-bread", "7e16f72c-3813-52ae-87d8-03318c8229ff"),
        ("can-211-housing", "99f4f050-eb09-5b34-aa9c-f76a43430171"),
        ("ahec-program-office", "5b7e5de9-7a19-52e8-aedc-d2f4dcc176de"),
    ],
)
def test_ids_are_the_same_for_good(seeded: Directory, slug: str, id_: str) -> None:
    assert seed_id("service_at_location", slug) == id_
    assert [result.id for result in seeded.get([id_], at=NOON)] == [id_]


def test_everything_can_be_found(seeded_engine: Engine) -> None:
    with seeded_engine.connect() as connection:
        for table in (Service, SearchCard):
            assert connection.execute(select(func.count()).select_from(table)).scalar() == 203
