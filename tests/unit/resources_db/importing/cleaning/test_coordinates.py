"""Latitude and longitude, and what people and programs do to them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning import CellDoubt
from resources_db.importing.cleaning.coordinates import point
from resources_db.importing.cleaning.state_plane import FEET, METRES, degrees_of

HARTFORD = (41.7640, -72.6823)


def slip(latitude: float, longitude: float) -> tuple[str, tuple[float, float] | None]:
    with pytest.raises(CellDoubt) as raised:
        point(latitude, longitude)
    return str(raised.value), raised.value.kept


def test_a_point_of_ours_stays() -> None:
    assert point(*HARTFORD) == HARTFORD


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(61.2, -149.9), (21.3, -157.8), (18.4, -66.1), (13.47, 144.75), (25.76, -80.19)],
)
def test_every_part_of_the_country_counts(latitude: float, longitude: float) -> None:
    assert point(latitude, longitude) == (latitude, longitude)


def test_swapped() -> None:
    message, kept = slip(-72.6823, 41.7640)
    assert "swapped" in message
    assert kept == HARTFORD


def test_a_forgotten_minus() -> None:
    message, kept = slip(41.7640, 72.6823)
    assert "minus" in message
    assert kept == HARTFORD


def test_millionths_of_a_degree() -> None:
    message, kept = slip(41_764_000, -72_682_300)
    assert "millionths" in message
    assert kept == HARTFORD


def test_metres_of_the_web_map() -> None:
    east = math.radians(HARTFORD[1]) * 6_378_137
    north = math.log(math.tan(math.pi / 4 + math.radians(HARTFORD[0]) / 2)) * 6_378_137
    message, kept = slip(north, east)
    assert "web map" in message
    assert kept == pytest.approx(HARTFORD, abs=1e-6)


def test_the_state_planes_origin_lies_where_its_definition_says() -> None:
    # EPSG:2234: false easting 1,000,000 and false northing 500,000 feet at 40°50' N, 72°45' W.
    found = degrees_of(1_000_000, 500_000, FEET)
    assert found == pytest.approx((40 + 50 / 60, -72.75), abs=1e-7)


def test_feet_and_metres_of_the_state_plane() -> None:
    feet, kept_feet = slip(839_000.0, 1_018_000.0)
    metres, kept_metres = slip(839_000.0 * 1200 / 3937, 1_018_000.0 * 1200 / 3937)
    assert "feet" in feet
    assert "metres" in metres
    assert kept_feet is not None
    assert kept_feet == pytest.approx(kept_metres)
    assert kept_feet == pytest.approx(HARTFORD, abs=0.01)


def test_the_scale_of_the_state_plane_is_near_one() -> None:
    south, west = degrees_of(300_000, 250_000, METRES)
    north, _ = degrees_of(300_000, 251_000, METRES)
    metres = math.radians(north - south) * 6_368_000  # the earth's radius there, along a meridian
    assert metres == pytest.approx(1000, abs=3)
    assert -72.9 < west < -72.7


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0.0, 0.0), (51.5, -0.1), (100, 101), (-35.3, 149.1)]
)
def test_elsewhere_is_left_out(latitude: float, longitude: float) -> None:
    _, kept = slip(latitude, longitude)
    assert kept is None


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(allow_nan=False, allow_infinity=False),
)
def test_only_doubts_are_raised(latitude: float, longitude: float) -> None:
    try:
        found = point(latitude, longitude)
    except CellDoubt as doubt:
        found = doubt.kept or HARTFORD
    assert -15 < found[0] < 72
