"""The map as one line of numbers, so that an ordinary index finds neighbours.

Each point has a number, made of the bits of its longitude and latitude in turn (a Morton
code). All points of a square of the grid, large or small, follow each other on the line:
a circle is a few ranges of numbers, on any database.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, radians
from typing import NamedTuple

from resources_db.geometry import EARTH_RADIUS_M, BoundingBox

BITS = 26  # each way: squares of about a metre
SIDE = 1 << BITS
NO_PLACE = -1  # phone lines lie nowhere
# More ranges fit the circle better, and cost more to look up: 8 read about twice the circle.
MOST_RANGES = 8
SQUARES_ACROSS = 4

BLOCK = 13  # in Connecticut, blocks are 3.7 km wide and 2.4 km high

Range = tuple[int, int]  # first and last number, both inside
NO_RANGE: Range = (1, 0)  # holds nothing


class Block(NamedTuple):
    """A square of the grid: its numbers, and its area in square metres."""

    first: int
    last: int
    area_m2: float


def cell_of(latitude: float | None, longitude: float | None) -> int:
    """The number of a point in degrees; NO_PLACE without one."""
    if latitude is None or longitude is None:
        return NO_PLACE
    return _number(_column(longitude), _row(latitude))


def ranges_over(box: BoundingBox) -> list[Range]:
    """At most MOST_RANGES ranges that hold every point of the box, in order."""
    west, east = _column(max(box.west, -180.0)), _column(min(box.east, 180.0))
    south, north = _row(box.south), _row(box.north)
    zoom = max(0, (max(east - west, north - south) // SQUARES_ACROSS).bit_length())
    squares = sorted(
        _number(column, row)
        for column in range(west >> zoom, (east >> zoom) + 1)
        for row in range(south >> zoom, (north >> zoom) + 1)
    )
    size = 2 * zoom  # in bits: a square of the grid holds 4 ** zoom numbers
    return _fewest([(number << size, ((number + 1) << size) - 1) for number in squares])


def block_around(latitude: float, longitude: float) -> Block:
    """The square of the grid that holds a point, some kilometres wide."""
    column, row = _column(longitude) >> BLOCK, _row(latitude) >> BLOCK
    first = _number(column, row) << 2 * BLOCK
    degrees = 360.0 / SIDE * 2**BLOCK
    north_m = radians(degrees / 2) * EARTH_RADIUS_M
    east_m = max(1.0, radians(degrees) * EARTH_RADIUS_M * cos(radians(latitude)))
    return Block(first, first + (1 << 2 * BLOCK) - 1, north_m * east_m)


def _fewest(ranges: Sequence[Range]) -> list[Range]:
    """Ranges joined over the narrowest gaps until they are few enough."""
    gaps = sorted(later[0] - earlier[1] for earlier, later in pairwise(ranges))
    too_many = len(ranges) - MOST_RANGES
    bridged = max(1, gaps[too_many - 1] if too_many > 0 else 1)
    joined = [ranges[0]]
    for first, last in ranges[1:]:
        if first - joined[-1][1] <= bridged:
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    return joined


def _column(longitude: float) -> int:
    return min(SIDE - 1, max(0, int((longitude + 180.0) / 360.0 * SIDE)))


def _row(latitude: float) -> int:
    return min(SIDE - 1, max(0, int((latitude + 90.0) / 180.0 * SIDE)))


def _number(column: int, row: int) -> int:
    return _spread(column) | _spread(row) << 1


def _spread(bits: int) -> int:
    """Room for another bit before each bit: 0b111 → 0b010101."""
    bits = (bits | bits << 16) & 0x0000FFFF0000FFFF
    bits = (bits | bits << 8) & 0x00FF00FF00FF00FF
    bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0F
    bits = (bits | bits << 2) & 0x3333333333333333
    return (bits | bits << 1) & 0x5555555555555555
