"""Whether point, ZIP, town and state of a record are of Connecticut, and agree."""

from __future__ import annotations

from functools import lru_cache

from resources_db.places import ZIPS, Place, nearest_town, place_by_value
from resources_db.quality.entry import Entry

HOME = frozenset({"CT", "CONNECTICUT"})
_ZIP_DIGITS = 5


def outside(entry: Entry) -> tuple[str, str] | None:
    """What lies outside the state (value, what is wrong); None when nothing does."""
    if entry.state and entry.state.strip().upper() not in HOME:
        return entry.state, "the address is in another state"
    if entry.latitude is not None and entry.longitude is not None:
        point = round(entry.latitude, 3), round(entry.longitude, 3)
        if not _is_home(*point):
            return f"{point[0]}, {point[1]}", "the point is outside Connecticut"
    zip_code = entry.postal_code.strip()[:_ZIP_DIGITS]
    if len(zip_code) == _ZIP_DIGITS and zip_code.isdigit() and zip_code not in ZIPS:
        return entry.postal_code, "no ZIP of Connecticut"
    return None


def zip_and_town(entry: Entry) -> str:
    """How ZIP and town disagree; empty when they agree or one is unknown."""
    by_zip = ZIPS.get(entry.postal_code.strip()[:_ZIP_DIGITS])
    by_city = _place(entry.city) if entry.city else None
    if by_zip is None or by_city is None or by_zip.town == by_city.town:
        return ""
    return f"the ZIP lies in {by_zip.town}, the city in {by_city.town}"


@lru_cache(maxsize=100_000)
def _is_home(latitude: float, longitude: float) -> bool:
    return nearest_town(latitude, longitude) is not None


@lru_cache(maxsize=10_000)
def _place(name: str) -> Place | None:
    return place_by_value(name)
