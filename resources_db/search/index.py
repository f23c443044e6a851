"""A listing → its rows in the search tables."""

from __future__ import annotations

import json
from collections.abc import Iterator

from resources_db.hours import dump_rules
from resources_db.listing import Listing
from resources_db.models import Location, SearchCard, SearchEntry
from resources_db.models.location import PHYSICAL
from resources_db.schedules import rules_of
from resources_db.search.area import is_wide
from resources_db.search.cards import card_of
from resources_db.search.cells import cell_of
from resources_db.search.facts import APPOINTMENT, codes, facts_of, is_denial
from resources_db.search.marks import ANY, marks_of
from resources_db.search.names import NameRow, Names
from resources_db.search.sieve import hours_bits
from resources_db.search.words import join_words
from resources_db.taxonomy import need_of

NO_NEED = ""  # found by name only


def index_of(
    listing: Listing, names: Names | None = None
) -> Iterator[SearchEntry | SearchCard | NameRow]:
    """One entry for each need the listing serves (or for none), its card, and its names.

    Names and words are shared: their rows may be there already. `names` leaves out those
    that it has seen before.
    """
    sub_needs = codes(listing, "need")
    needs = dict.fromkeys(need_of(code) for code in sub_needs)
    for position, need in enumerate(needs or [NO_NEED]):
        yield _entry(listing, need, is_primary=position == 0)
    card = json.dumps(card_of(listing), ensure_ascii=False, separators=(",", ":"))
    yield SearchCard(service_at_location_id=listing.service_at_location.id, card=card)
    yield from (names or Names()).of(listing)


def _entry(listing: Listing, need: str, *, is_primary: bool) -> SearchEntry:
    latitude, longitude = _point(listing.location)
    rules = rules_of(listing.schedules)
    facts, sub_needs = facts_of(listing), codes(listing, "need")
    area = [area.extent for area in listing.service_areas if area.extent]
    return SearchEntry(
        need=need,
        cell=cell_of(latitude, longitude),
        service_at_location_id=listing.service_at_location.id,
        is_primary=is_primary,
        latitude=latitude,
        longitude=longitude,
        kinds=marks_of(sub_needs),
        stated=marks_of(fact for fact in facts if not is_denial(fact)),
        towns=ANY if is_wide(area) else marks_of(area),
        by_appointment=APPOINTMENT in facts,
        **hours_bits(rules),
        name=listing.service.name,
        sub_needs=join_words(sub_needs),
        facts=join_words(sorted(facts)),
        area=join_words(area),
        hours=dump_rules(rules),
        seasonal=listing.service.seasonal,
        first_call=listing.service.first_call,
    )


def _point(location: Location) -> tuple[float | None, float | None]:
    """Where to go; nowhere for a line, or where a coordinate is missing."""
    point = location.latitude, location.longitude
    return point if location.location_type == PHYSICAL and None not in point else (None, None)
