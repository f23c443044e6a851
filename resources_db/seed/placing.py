"""Where a row lies: its own point, else its ZIP's, else its town's; or on no map at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from resources_db.models.location import EXACT
from resources_db.problems import Problem
from resources_db.search.area import COUNTRY, STATE
from resources_db.seed.rows import SeedRow


class Place(Protocol):
    """What `resources_db.places` knows of a ZIP, a town or a village (degrees)."""

    @property
    def town(self) -> str: ...
    @property
    def latitude(self) -> float: ...
    @property
    def longitude(self) -> float: ...


Locate = Callable[[str], Place | None]


@dataclass(frozen=True, slots=True)
class Placement:
    """A point in degrees; `precision` is exact, zip or town; `town` is official."""

    latitude: float
    longitude: float
    precision: str
    town: str


def is_line(row: SeedRow) -> bool:
    """Whether it is called or visited online, and so has no distance.

    Hotlines always are: a shelter's town is nobody's business. So is what serves the whole
    state by phone. Other rows lie where they are, even when one should call first.
    """
    wide = {STATE, COUNTRY} & set(row.area)
    placeless = not (row.city or row.zip)
    return row.need == "crisis" or (row.attending_type != "physical" and bool(placeless or wide))


def placement(row: SeedRow, locate: Locate) -> Placement | Problem | None:
    """The row's place, None for a line, or what is wrong with its town or ZIP."""
    if is_line(row):
        return None
    by_zip, by_town = locate(row.zip) if row.zip else None, locate(row.city) if row.city else None
    if row.zip and not by_zip:
        return _unknown(row, "zip", "no such ZIP in Connecticut; check the digits")
    if row.city and not by_town:
        return _unknown(row, "city", "not a town or village of Connecticut; check the spelling")
    place = by_zip or by_town
    if place is None:
        return _unknown(row, "city", "a place needs a city or a ZIP")
    town = (by_town or place).town
    if row.latitude is not None and row.longitude is not None:
        return Placement(row.latitude, row.longitude, EXACT, town)
    return Placement(place.latitude, place.longitude, "zip" if by_zip else "town", town)


def area_problems(row: SeedRow, locate: Locate) -> Iterator[Problem]:
    """Words of the area that are neither a town nor a region of areas.csv."""
    for word in row.area:
        place = locate(word) if word not in (STATE, COUNTRY) else None
        if word not in (STATE, COUNTRY) and (place is None or place.town != word):
            message = f"{word!r} is no town of Connecticut and no region of areas.csv"
            yield _unknown(row, "area", message)


def _unknown(row: SeedRow, column: str, message: str) -> Problem:
    return Problem(row.file, row.line, column, row.raw[column], message)
