"""Services near a ZIP, and services for those who live there."""

from __future__ import annotations

from math import cos, radians

from sqlalchemy import ColumnElement, Select, or_, select

from resources_db.geometry import EARTH_RADIUS_M, box_around
from resources_db.models import Location, ServiceArea, ServiceAtLocation
from resources_db.places import Place, place_by_value
from resources_db.search.area import COUNTRY, STATE

LIMITING = ("town", "state", "country")


class UnknownPostcodeError(ValueError):
    """A postcode that is no ZIP of Connecticut."""


def place_of(postcode: str) -> Place:
    """The middle of a ZIP (ZIP+4 counts as its ZIP); UnknownPostcodeError for any other."""
    place = place_by_value(postcode[:5])
    if place is None or place.kind != "zip":
        raise UnknownPostcodeError(postcode)
    return place


def covers(postcode: str) -> ColumnElement[bool]:
    """Whether a service at a location is for people of the ZIP; without an area it is for all."""
    its = ServiceArea.service_id == ServiceAtLocation.service_id
    limits = select(ServiceArea.id).where(
        its, ServiceArea.extent_type.in_(LIMITING), ServiceArea.extent != ""
    )
    home = ServiceArea.extent.in_((place_of(postcode).town, STATE, COUNTRY))
    return or_(~_of_its_own(limits), _of_its_own(limits.where(home)))


def _of_its_own(areas: Select[tuple[str]]) -> ColumnElement[bool]:
    return areas.correlate(ServiceAtLocation).exists()


def within(postcode: str, radius_m: float) -> ColumnElement[bool]:
    """Whether its place lies so far from the middle of the ZIP at most.

    In plain arithmetic that any database does the same: the earth is taken as flat, which is
    off by less than 1 % in 100 km.
    """
    place = place_of(postcode)
    box = box_around(place.latitude, place.longitude, radius_m)
    degree_m = radians(1) * EARTH_RADIUS_M
    north_m = (Location.latitude - place.latitude) * degree_m
    east_m = (Location.longitude - place.longitude) * (degree_m * cos(radians(place.latitude)))
    near = select(Location.id).where(
        Location.latitude.between(box.south, box.north),
        Location.longitude.between(box.west, box.east),
        north_m * north_m + east_m * east_m <= radius_m * radius_m,
    )
    return ServiceAtLocation.location_id.in_(near)
