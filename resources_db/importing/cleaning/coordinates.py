"""Latitude and longitude from whatever a feed calls so."""

from __future__ import annotations

import math

from resources_db.importing.cleaning.doubt import CellDoubt
from resources_db.importing.cleaning.state_plane import FEET, METRES, Grid, degrees_of

Point = tuple[float, float]
MICRO = 1_000_000
EARTH_RADIUS_M = 6_378_137.0
MERCATOR_LIMIT_M = 20_037_508.4
AMERICA = (
    (24.3, 49.6, -125.1, -66.8),  # the states between Canada and Mexico
    (51.0, 71.6, -180.0, -129.9),  # Alaska
    (51.0, 53.5, 172.0, 180.0),  # its islands beyond the date line
    (18.8, 28.6, -178.5, -154.6),  # Hawaii
    (17.6, 18.6, -67.4, -64.4),  # Puerto Rico, Virgin Islands
    (13.1, 20.7, 144.5, 146.2),  # Guam, Northern Marianas
    (-14.7, -10.9, -171.2, -168.0),  # American Samoa
)
"""South, north, west, east in degrees: rough boxes, there to catch slips, not to draw borders."""
CONNECTICUT = (40.9, 42.1, -73.8, -71.7)


def point(latitude: float, longitude: float) -> Point:
    """The point in degrees, if it lies in the United States.

    Raises CellDoubt for any other: `kept` is the point where the slip is certain
    (swapped, minus forgotten, millionths, metres, feet), None where it is not.
    """
    if in_america(latitude, longitude):
        return latitude, longitude
    for message, found in _slips(latitude, longitude):
        if found and in_america(*found):
            raise CellDoubt(f"{message}; turned into degrees {found[0]:.5f}, {found[1]:.5f}", found)
    if (latitude, longitude) == (0, 0):
        raise CellDoubt("0, 0 lies in the sea off Africa; left out")
    raise CellDoubt("lies outside the United States; left out")


def in_america(latitude: float, longitude: float) -> bool:
    """Whether the point (degrees) lies in or near a state or territory."""
    return any(_inside(box, latitude, longitude) for box in AMERICA)


def _inside(box: tuple[float, float, float, float], latitude: float, longitude: float) -> bool:
    south, north, west, east = box
    return south <= latitude <= north and west <= longitude <= east


def _slips(y: float, x: float) -> list[tuple[str, Point | None]]:
    """What people and programs do to coordinates, the likeliest first."""
    return [
        ("latitude and longitude are swapped", (x, y)),
        ("the longitude lacks its minus sign", (y, -x)),
        ("in millionths of a degree", _micro(y, x)),
        ("in metres of the web map", _mercator(y, x) or _mercator(x, y)),
        ("in feet of Connecticut's state plane", _plane(y, x, FEET)),
        ("in metres of Connecticut's state plane", _plane(y, x, METRES)),
    ]


def _micro(y: float, x: float) -> Point | None:
    if abs(y) < MICRO or not (y.is_integer() and x.is_integer()):
        return None
    return y / MICRO, x / MICRO


def _mercator(y: float, x: float) -> Point | None:
    """From EPSG:3857. Nothing American is nearer than 1,000 km to its origin."""
    if not MICRO < abs(x) <= MERCATOR_LIMIT_M or not MICRO < abs(y) <= MERCATOR_LIMIT_M:
        return None
    latitude = math.degrees(2 * math.atan(math.exp(y / EARTH_RADIUS_M)) - math.pi / 2)
    return latitude, math.degrees(x / EARTH_RADIUS_M)


def _plane(y: float, x: float, grid: Grid) -> Point | None:
    """Of easting and northing the easting is always the larger number here."""
    east, north = max(x, y), min(x, y)
    if not grid.covers(east, north):
        return None
    found = degrees_of(east, north, grid)
    return found if _inside(CONNECTICUT, *found) else None
