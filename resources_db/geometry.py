"""Distances on the earth, in metres."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, degrees, hypot, pi, radians, sin, sqrt

EARTH_RADIUS_M = 6_371_008.8

Point = tuple[float, float]  # latitude, longitude in degrees


@dataclass(frozen=True, slots=True)
class BoundingBox:
    """Degrees; holds every point within a radius, and some beyond it."""

    south: float
    north: float
    west: float
    east: float


def distance_m(latitude: float, longitude: float, to_latitude: float, to_longitude: float) -> float:
    """Great-circle distance in metres (haversine; off by at most 0.5 %)."""
    from_phi, to_phi = radians(latitude), radians(to_latitude)
    across = sin(radians(to_longitude - longitude) / 2) * sqrt(cos(from_phi) * cos(to_phi))
    half_chord = hypot(sin((to_phi - from_phi) / 2), across)
    return 2 * EARTH_RADIUS_M * asin(min(1.0, half_chord))


def box_around(latitude: float, longitude: float, radius_m: float) -> BoundingBox:
    """The box that holds the circle; the whole longitude range near a pole."""
    angle = radius_m / EARTH_RADIUS_M
    south, north = latitude - degrees(angle), latitude + degrees(angle)
    if angle >= pi / 2 or north >= 90 or south <= -90:
        return BoundingBox(max(south, -90.0), min(north, 90.0), -180.0, 180.0)
    spread = degrees(asin(min(1.0, sin(angle) / cos(radians(latitude)))))
    return BoundingBox(south, north, longitude - spread, longitude + spread)
