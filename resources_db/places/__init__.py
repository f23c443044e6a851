"""Places of Connecticut: the towns, ZIPs, villages and landmarks, and how people write them."""

from collections.abc import Mapping

from resources_db.places import tables
from resources_db.places.lookup import nearest_town, place_by_value
from resources_db.places.matcher import find_places
from resources_db.places.place import Place, PlaceMention

TOWNS: Mapping[str, Place] = tables.towns()
ZIPS: Mapping[str, Place] = tables.zips()

__all__ = [
    "TOWNS",
    "ZIPS",
    "Place",
    "PlaceMention",
    "find_places",
    "nearest_town",
    "place_by_value",
]
