"""Connecticut's state plane (NAD 83, EPSG:2234 and 26956) → degrees.

Lambert's conformal conic with two parallels, the inverse after J. P. Snyder, "Map
Projections: A Working Manual", U.S. Geological Survey Professional Paper 1395 (1987),
pages 107 to 109. NAD 83 and WGS 84 differ here by about a metre.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SEMI_MAJOR_M = 6_378_137.0
ECCENTRICITY = math.sqrt(2 / 298.257222101 - 1 / 298.257222101**2)  # GRS 80
SOUTH, NORTH = math.radians(41 + 12 / 60), math.radians(41 + 52 / 60)  # its two parallels
ORIGIN_LATITUDE, ORIGIN_LONGITUDE = math.radians(40 + 50 / 60), math.radians(-72.75)
FALSE_EAST_M, FALSE_NORTH_M = 304_800.609601219, 152_400.30480061
SURVEY_FOOT_M = 1200 / 3937
STEPS = 8  # each gains three digits


@dataclass(frozen=True, slots=True)
class Grid:
    """The unit of the numbers, in metres."""

    unit_m: float

    def covers(self, east: float, north: float) -> bool:
        """Whether the numbers can be a point of Connecticut in this unit."""
        across, up = east * self.unit_m, north * self.unit_m
        return 215_000 <= across <= 395_000 and 155_000 <= up <= 300_000


FEET, METRES = Grid(SURVEY_FOOT_M), Grid(1.0)


def degrees_of(east: float, north: float, grid: Grid) -> tuple[float, float]:
    """Latitude and longitude of a point of the grid."""
    x = east * grid.unit_m - FALSE_EAST_M
    y = RADIUS_AT_ORIGIN - (north * grid.unit_m - FALSE_NORTH_M)
    radius = math.hypot(x, y)
    longitude = math.atan2(x, y) / CONE + ORIGIN_LONGITUDE
    conformal = math.pow(radius / (SEMI_MAJOR_M * SCALE), 1 / CONE)
    return math.degrees(_latitude(conformal)), math.degrees(longitude)


def _latitude(conformal: float) -> float:
    latitude = math.pi / 2 - 2 * math.atan(conformal)
    for _ in range(STEPS):
        sine = ECCENTRICITY * math.sin(latitude)
        bent = conformal * math.pow((1 - sine) / (1 + sine), ECCENTRICITY / 2)
        latitude = math.pi / 2 - 2 * math.atan(bent)
    return latitude


def _conformal(latitude: float) -> float:
    sine = ECCENTRICITY * math.sin(latitude)
    bend = math.pow((1 - sine) / (1 + sine), ECCENTRICITY / 2)
    return math.tan(math.pi / 4 - latitude / 2) / bend


def _width(latitude: float) -> float:
    return math.cos(latitude) / math.sqrt(1 - (ECCENTRICITY * math.sin(latitude)) ** 2)


CONE = math.log(_width(SOUTH) / _width(NORTH)) / math.log(_conformal(SOUTH) / _conformal(NORTH))
SCALE = _width(SOUTH) / (CONE * math.pow(_conformal(SOUTH), CONE))
RADIUS_AT_ORIGIN = SEMI_MAJOR_M * SCALE * math.pow(_conformal(ORIGIN_LATITUDE), CONE)
