import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.geometry import EARTH_RADIUS_M, box_around, distance_m

HARTFORD = (41.7637, -72.6851)
latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)
points = st.tuples(latitudes, longitudes)


@pytest.mark.parametrize(
    ("place", "expected_m"),
    [
        (HARTFORD, 0),
        ((41.3083, -72.9279), 54_500),  # New Haven
        ((41.0534, -73.5387), 106_200),  # Stamford
        ((-41.7637, 107.3149), 20_015_000),  # the other side of the earth
    ],
)
def test_distances_are_those_on_the_map(place: tuple[float, float], expected_m: float) -> None:
    assert distance_m(*HARTFORD, *place) == pytest.approx(expected_m, rel=0.005)


def test_a_degree_of_latitude_has_its_length() -> None:
    assert distance_m(41, -72, 42, -72) == pytest.approx(111_195, abs=1)


@given(points, points)
def test_a_distance_is_the_same_both_ways_and_within_half_the_earth(
    here: tuple[float, float], there: tuple[float, float]
) -> None:
    out, back = distance_m(*here, *there), distance_m(*there, *here)
    assert out == pytest.approx(back, abs=0.01)
    assert 0 <= out <= EARTH_RADIUS_M * 3.1416


@given(
    st.tuples(st.floats(40, 43), st.floats(-74, -71)),
    st.tuples(st.floats(40, 43), st.floats(-74, -71)),
    st.floats(1, 200_000),
)
def test_the_box_holds_the_whole_circle(
    center: tuple[float, float], point: tuple[float, float], radius_m: float
) -> None:
    box = box_around(*center, radius_m)
    if distance_m(*center, *point) <= radius_m:
        slack = 1e-9  # rounding at the very edge
        assert box.south - slack <= point[0] <= box.north + slack
        assert box.west - slack <= point[1] <= box.east + slack


def test_near_a_pole_the_box_goes_round_the_earth() -> None:
    box = box_around(89.9, 0, 50_000)
    assert (box.west, box.east, box.north) == (-180, 180, 90)
