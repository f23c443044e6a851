"""Where to look: a circle about a point, as the parameters that statements take."""

from __future__ import annotations

from math import cos, pi, radians
from typing import Any

from resources_db.geometry import EARTH_RADIUS_M, Point, box_around
from resources_db.search.cells import MOST_RANGES, NO_RANGE, ranges_over

WORLD_M = pi * EARTH_RADIUS_M  # no two places are farther apart
DEGREE_M = radians(1) * EARTH_RADIUS_M
FLAT_M = 300_000  # so far a map is nearly flat
FLATNESS = 0.9999  # a chord is shorter than its arc


def circle(point: Point, radius_m: float) -> dict[str, Any]:
    """:latitude, :longitude, :north_m, :east_m, and :first_0 :last_0 … of its cells.

    There are always as many ranges, so that all circles are asked for in the same words.
    """
    latitude, longitude = point
    north_m, east_m = _metres_a_degree(latitude, radius_m)
    frame: dict[str, Any] = {
        "latitude": latitude,
        "longitude": longitude,
        "north_m": north_m,
        "east_m": east_m,
    }
    ranges = ranges_over(box_around(latitude, longitude, radius_m))
    padded = [*ranges, *[NO_RANGE] * (MOST_RANGES - len(ranges))]
    for i, (first, last) in enumerate(padded):
        frame[f"first_{i}"], frame[f"last_{i}"] = first, last
    return frame


def _metres_a_degree(latitude: float, radius_m: float) -> tuple[float, float]:
    """North and east; too short rather than too long anywhere in the circle."""
    if radius_m > FLAT_M:
        return DEGREE_M * 2 / pi * FLATNESS, 0.0  # across the globe only latitudes tell
    edge = min(90.0, abs(latitude) + radius_m / DEGREE_M)
    return DEGREE_M * FLATNESS, DEGREE_M * FLATNESS * cos(radians(edge))
