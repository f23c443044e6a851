from collections.abc import Callable
from pathlib import Path

import pytest

from resources_db.places import TOWNS, ZIPS, place_by_value
from resources_db.seed.load import read_placed
from resources_db.seed.placing import Placement

WriteSeed = Callable[..., Path]


def placed(write_seed: WriteSeed, need: str = "food", **cells: str) -> Placement | None:
    sub_need = {"food": "pantry", "crisis": "emergency"}[need]
    rows, problems = read_placed(
        place_by_value, write_seed({"id": "a", "sub_needs": sub_need} | cells, need=need)
    )
    assert problems == []
    return rows[0][1]


def test_a_stated_point_is_exact(write_seed: WriteSeed) -> None:
    point = {"latitude": "41.8", "longitude": "-72.6", "city": "Hartford", "zip": "06106"}
    assert placed(write_seed, **point) == Placement(41.8, -72.6, "exact", "Hartford")


def test_without_a_point_it_lies_in_its_zip(write_seed: WriteSeed) -> None:
    zip_code = ZIPS["06106"]
    expected = Placement(zip_code.latitude, zip_code.longitude, "zip", "Hartford")
    assert placed(write_seed, city="Hartford", zip="06106") == expected
    assert placed(write_seed, zip="06106") == expected


@pytest.mark.parametrize(
    ("city", "town"),
    [("Hartford", "Hartford"), ("Willimantic", "Windham"), ("Moosup", "Plainfield")],
)
def test_without_a_zip_it_lies_in_its_town_or_village(
    write_seed: WriteSeed, city: str, town: str
) -> None:
    place = placed(write_seed, city=city)
    assert place
    assert (place.precision, place.town) == ("town", town)
    assert abs(place.latitude - TOWNS[town].latitude) < 0.1


def test_half_a_point_is_no_point(write_seed: WriteSeed) -> None:
    place = placed(write_seed, city="Hartford", latitude="41.8")
    assert place
    assert place.precision == "town"


@pytest.mark.parametrize(
    ("cells", "is_placed"),
    [
        ({"attending_type": "phone"}, False),
        ({"attending_type": "online"}, False),
        ({"attending_type": "phone", "city": "Meriden"}, True),
        ({"attending_type": "phone", "zip": "06450"}, True),
        ({"attending_type": "phone", "city": "Hartford", "area": "Connecticut"}, False),
        ({"attending_type": "physical", "city": "Hartford", "area": "Connecticut"}, True),
        ({"attending_type": "phone", "city": "Danbury", "area": "Danbury"}, True),
    ],
)
def test_lines_have_no_place(write_seed: WriteSeed, cells: dict[str, str], is_placed: bool) -> None:
    assert (placed(write_seed, **cells) is not None) == is_placed


def test_a_hotline_has_no_place_even_when_its_town_is_known(write_seed: WriteSeed) -> None:
    assert placed(write_seed, need="crisis", city="New Britain") is None
