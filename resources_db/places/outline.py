"""Which town a point lies in, by the simplified boundaries of the 169 towns."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from resources_db.places.tables import rows

_SLACK_M = 5_000  # simplified borders, and people just across the line
_DEGREE_M = 111_195.0
_EAST_SCALE = math.cos(math.radians(41.6))  # Connecticut spans one degree of latitude

Point = tuple[float, float]  # metres east and north of 0°, 0° on a plane that fits Connecticut


@dataclass(frozen=True, slots=True)
class _Ring:
    town: str
    points: tuple[Point, ...]
    west: float
    east: float
    south: float
    north: float

    def edges(self) -> Iterator[tuple[Point, Point]]:
        return zip(self.points, (*self.points[1:], self.points[0]), strict=True)

    def may_hold(self, point: Point, slack_m: float = 0) -> bool:
        return (
            self.west - slack_m <= point[0] <= self.east + slack_m
            and self.south - slack_m <= point[1] <= self.north + slack_m
        )


def town_at(latitude: float, longitude: float) -> str | None:
    """The town around the point, or the nearest within 5 km of it; None farther out."""
    point = _plane(latitude, longitude)
    for ring in _rings():
        if ring.may_hold(point) and _holds(ring, point):
            return ring.town
    near = [ring for ring in _rings() if ring.may_hold(point, _SLACK_M)]
    if not near:
        return None
    distance_m, town = min((_distance_m(ring, point), ring.town) for ring in near)
    return town if distance_m <= _SLACK_M else None


def _holds(ring: _Ring, point: Point) -> bool:
    """Whether a ray from the point to the east crosses the ring an odd number of times."""
    inside = False
    for (x1, y1), (x2, y2) in ring.edges():
        if (y1 > point[1]) != (y2 > point[1]):
            crossing = x1 + (point[1] - y1) * (x2 - x1) / (y2 - y1)
            inside ^= point[0] < crossing
    return inside


def _distance_m(ring: _Ring, point: Point) -> float:
    return min(_to_edge_m(point, start, end) for start, end in ring.edges())


def _to_edge_m(point: Point, start: Point, end: Point) -> float:
    east, north = end[0] - start[0], end[1] - start[1]
    length = east * east + north * north
    along = ((point[0] - start[0]) * east + (point[1] - start[1]) * north) / length if length else 0
    along = max(0.0, min(1.0, along))
    return math.hypot(start[0] + along * east - point[0], start[1] + along * north - point[1])


def _plane(latitude: float, longitude: float) -> Point:
    return longitude * _DEGREE_M * _EAST_SCALE, latitude * _DEGREE_M


@cache
def _rings() -> tuple[_Ring, ...]:
    return tuple(_ring(row["town"], row["ring"]) for row in rows("boundaries"))


def _ring(town: str, corners: str) -> _Ring:
    degrees = [corner.split(",") for corner in corners.split()]
    points = tuple(_plane(float(latitude), float(longitude)) for latitude, longitude in degrees)
    easts, norths = zip(*points, strict=True)
    return _Ring(town, points, min(easts), max(easts), min(norths), max(norths))
