"""Places by value and by point."""

import pytest

from resources_db.places import TOWNS, ZIPS, nearest_town, place_by_value


def test_every_town_and_zip_is_found_by_its_value() -> None:
    assert all(place_by_value(town) == place for town, place in TOWNS.items())
    assert all(place_by_value(code) == place for code, place in ZIPS.items())


@pytest.mark.parametrize(
    ("value", "name", "town"),
    [
        ("Willimantic", "Willimantic", "Windham"),
        ("willimantic ", "Willimantic", "Windham"),
        ("UConn Health", "UConn Health", "Farmington"),
        ("new haven", "New Haven", "New Haven"),
        ("Хартфорд", "Hartford", "Hartford"),
    ],
)
def test_finds_villages_landmarks_and_other_writings(value: str, name: str, town: str) -> None:
    place = place_by_value(value)
    assert place is not None
    assert (place.name, place.town) == (name, town)


@pytest.mark.parametrize("value", ["", "Springfield, MA", "10001", "nowhere", "union station"])
def test_knows_when_there_is_none(value: str) -> None:
    assert place_by_value(value) is None


def test_every_town_holds_its_own_point() -> None:
    lost = {
        town
        for town, place in TOWNS.items()
        if nearest_town(place.latitude, place.longitude) != place
    }
    assert lost == set()


@pytest.mark.parametrize(
    ("latitude", "longitude", "town"),
    [
        (41.7637, -72.6851, "Hartford"),
        (41.3083, -72.9279, "New Haven"),
        (41.8077, -72.2540, "Mansfield"),
        (41.0534, -73.5387, "Stamford"),
        (41.7107, -72.2081, "Windham"),
        (41.2200, -72.9900, "Milford"),  # on the water's edge
        (41.3776, -71.8273, "Stonington"),  # Westerly, a street across the line
    ],
)
def test_names_the_town_of_a_point(latitude: float, longitude: float, town: str) -> None:
    found = nearest_town(latitude, longitude)
    assert found is not None
    assert found.name == town


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        (42.1015, -72.5898),  # Springfield
        (41.8240, -71.4128),  # Providence
        (40.7128, -74.0060),  # New York
        (42.3600, -71.0600),  # Boston
        (0.0, 0.0),
        (41.7637, 72.6851),  # the sign of the longitude lost
    ],
)
def test_points_far_outside_have_no_town(latitude: float, longitude: float) -> None:
    assert nearest_town(latitude, longitude) is None
