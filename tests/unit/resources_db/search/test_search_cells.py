"""The map as one line of numbers."""

from hypothesis import given
from hypothesis import strategies as st

from resources_db.geometry import box_around, distance_m
from resources_db.search.cells import (
    MOST_RANGES,
    NO_PLACE,
    block_around,
    cell_of,
    ranges_over,
)
from resources_db.search.frame import circle

latitudes, longitudes = st.floats(-89, 89), st.floats(-179, 179)
radii_m = st.sampled_from([1.0, 300.0, 8_046.72, 80_467.2, 2_000_000.0])


def holds(ranges: list[tuple[int, int]], cell: int) -> bool:
    return any(first <= cell <= last for first, last in ranges)


def test_a_line_has_no_place_on_the_map() -> None:
    assert cell_of(None, None) == cell_of(41.7, None) == NO_PLACE
    assert cell_of(-90, -180) == 0


@given(latitudes, longitudes)
def test_numbers_fit_every_database(latitude: float, longitude: float) -> None:
    assert 0 <= cell_of(latitude, longitude) < 2**52


@given(latitudes, longitudes, radii_m, st.floats(-1, 1), st.floats(-1, 1))
def test_the_ranges_hold_every_point_of_the_circle(
    latitude: float, longitude: float, radius_m: float, north: float, east: float
) -> None:
    box = box_around(latitude, longitude, radius_m)
    point = (
        latitude + north * (box.north - latitude),
        longitude + east * (box.east - longitude),
    )
    ranges = ranges_over(box)
    assert len(ranges) <= MOST_RANGES
    assert ranges == sorted(ranges)
    inside = -90 < point[0] < 90 and -180 < point[1] < 180
    if inside and distance_m(latitude, longitude, *point) <= radius_m * 0.999:
        assert holds(ranges, cell_of(*point))


def test_the_ranges_are_not_much_wider_than_the_box() -> None:
    for radius_m in (300.0, 2_000.0, 8_046.72, 40_000.0):
        box = box_around(41.76, -72.68, radius_m)
        numbers = sum(last - first + 1 for first, last in ranges_over(box))
        share = (box.north - box.south) / 180 * (box.east - box.west) / 360
        assert numbers / 2**52 < 4 * share


@given(latitudes, longitudes)
def test_a_block_holds_its_point(latitude: float, longitude: float) -> None:
    block = block_around(latitude, longitude)
    assert block.first <= cell_of(latitude, longitude) <= block.last


@given(st.floats(41, 42), st.floats(-73, -72), radii_m, st.floats(-1, 1), st.floats(-1, 1))
def test_the_database_never_thinks_a_place_farther_than_it_is(
    latitude: float, longitude: float, radius_m: float, north: float, east: float
) -> None:
    frame = circle((latitude, longitude), radius_m)
    box = box_around(latitude, longitude, radius_m)
    point = (latitude + north * (box.north - latitude), longitude + east * (box.east - longitude))
    away_m = distance_m(latitude, longitude, *point)
    norths = abs(point[0] - latitude) * frame["north_m"]
    easts = abs(point[1] - longitude) * frame["east_m"]
    octagon_m = max(norths, easts, (norths + easts) * 0.5**0.5)
    if away_m <= radius_m:
        assert octagon_m <= away_m * (1 + 1e-9)
        assert radius_m > 100_000 or octagon_m >= 0.88 * away_m * (1 - 1e-9)
