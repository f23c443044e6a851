"""Where people may live to use a service: names that are towns become towns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.places import place_by_value
from resources_db.search.area import COUNTRY, STATE
from resources_db.seed.fields import REGIONS

BETWEEN = re.compile(r"\s*(?:[;,/\n]|\band\b|&)\s*")
TAIL = re.compile(r"(?:,\s*|\s+)(?:CT|Conn\.?|Connecticut)$|^(?:city|town|residents) of\s+", re.I)
WIDE = {
    "connecticut": STATE, "ct": STATE, "statewide": STATE, "state of connecticut": STATE,
    "united states": COUNTRY, "usa": COUNTRY, "us": COUNTRY, "nationwide": COUNTRY,
    "national": COUNTRY,
}  # fmt: skip
EXTENT_TYPES = {STATE: "state", COUNTRY: "country"}
LONGEST = 4_000


def towns_of(text: str) -> tuple[str, ...]:
    """Official towns, Connecticut or United States; empty unless every word is one of them."""
    if len(text) > LONGEST:
        return ()
    parts = [_places(part) for part in _parts(text)]
    if not all(parts):
        return ()
    return tuple(dict.fromkeys(town for part in parts for town in part))


def _parts(text: str) -> list[str]:
    whole = TAIL.sub("", text.strip())
    return [whole] if _places(whole) else [part for part in BETWEEN.split(whole) if part]


def _places(text: str) -> tuple[str, ...]:
    word = TAIL.sub("", text.strip(" ."))
    if word.casefold() in WIDE:
        return (WIDE[word.casefold()],)
    if word in REGIONS:
        return REGIONS[word]
    place = place_by_value(word) if word else None
    return (place.town,) if place and place.kind == "town" else ()


def shaped(draft: Draft, _tally: Tally) -> Iterator[Record]:
    """The area: as one row for each town where its name tells towns, else as it is."""
    towns = () if draft.values.get("extent") else towns_of(draft.values.get("name", ""))
    if not towns:
        yield draft.record()
    for position, town in enumerate(towns):
        suffix = f"#{position + 1}" if position else ""
        kind = EXTENT_TYPES.get(town, "town")
        yield draft.record(suffix, name=town, extent=town, extent_type=kind)
