"""Places by value and by point."""

from __future__ import annotations

from functools import cache

from resources_db.places import tables
from resources_db.places.exact import index
from resources_db.places.outline import town_at
from resources_db.places.place import Place
from resources_db.places.sentence import Sentence


def place_by_value(value: str) -> Place | None:
    """The place of that town, village or landmark name, in any writing, or of that ZIP."""
    value = value.strip()
    if value in tables.zips():
        return tables.zips()[value]
    return _by_writing().get(" ".join(word.fold for word in Sentence(value).words))


def nearest_town(latitude: float, longitude: float) -> Place | None:
    """The town that holds the point (degrees), or the nearest one within a few km; else None."""
    town = town_at(latitude, longitude)
    return tables.towns()[town] if town is not None else None


@cache
def _by_writing() -> dict[str, Place]:
    return {key: name.place for key, name in index().names() if name.place is not None}
