"""Locations: two cells that are one point."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.importing.cleaning import CellDoubt, numbers
from resources_db.importing.cleaning.coordinates import Point, point
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.shapes import accessibility, languages
from resources_db.importing.reading.shapes.parts import parts
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.problems import Problem

ONE_MISSING = "a point needs latitude and longitude; left out"


def shaped(draft: Draft, tally: Tally) -> Iterator[Record | Problem]:
    """The location, with both coordinates or none, and rows for the lists in its cells."""
    if draft.values.pop("virtual", False):
        draft.values.setdefault("location_type", "virtual")
    spread = [
        (languages, list(parts(draft, "languages", "language", "name"))),
        (accessibility, list(parts(draft, "accessibility", "accessibility", "description"))),
    ]
    latitude = str(draft.values.pop("latitude", ""))
    longitude = str(draft.values.pop("longitude", ""))
    if latitude or longitude:
        found = point_of(draft, latitude, longitude)
        if found:
            draft.values["latitude"], draft.values["longitude"] = found
    yield draft.record()
    for shape, drafts in spread:
        for part in drafts:
            yield from shape.shaped(part, tally)
            draft.problems += part.problems


def point_of(draft: Draft, latitude: str, longitude: str) -> Point | None:
    """The point in degrees of two cells, or None with a doubt."""
    written = f"{latitude}, {longitude}"
    if not (latitude and longitude):
        draft.doubt("latitude", written, ONE_MISSING)
        return None
    try:
        return point(numbers.decimal(latitude), numbers.decimal(longitude))
    except CellDoubt as doubt:
        draft.doubt("latitude", written, str(doubt))
        kept: Point | None = doubt.kept
        return kept
