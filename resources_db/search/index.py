"""A listing → its rows in the search tables."""

from __future__ import annotations

import json
from collections.abc import Iterator

from resources_db.hours import dump_rules
from resources_db.listing import Listing
from resources_db.models import SearchCard, SearchEntry
from resources_db.models.location import PHYSICAL
from resources_db.schedules import rule_of
from resources_db.search.cards import card_of
from resources_db.search.facts import codes, facts_of
from resources_db.search.words import join_words
from resources_db.taxonomy import need_of


def index_of(listing: Listing) -> Iterator[SearchEntry | SearchCard]:
    """One entry for each need the listing serves, and its card."""
    sub_needs = codes(listing, "need")
    for position, need in enumerate(dict.fromkeys(need_of(code) for code in sub_needs)):
        yield _entry(listing, need, is_primary=position == 0)
    card = json.dumps(card_of(listing), ensure_ascii=False, separators=(",", ":"))
    yield SearchCard(service_at_location_id=listing.service_at_location.id, card=card)


def _entry(listing: Listing, need: str, *, is_primary: bool) -> SearchEntry:
    placed = listing.location.location_type == PHYSICAL
    rules = [rule for each in listing.schedules if (rule := rule_of(each))]
    return SearchEntry(
        service_at_location_id=listing.service_at_location.id,
        need=need,
        is_primary=is_primary,
        latitude=listing.location.latitude if placed else None,
        longitude=listing.location.longitude if placed else None,
        name=listing.service.name,
        sub_needs=join_words(codes(listing, "need")),
        facts=join_words(sorted(facts_of(listing))),
        area=join_words(area.extent for area in listing.service_areas if area.extent),
        hours=dump_rules(rules),
        seasonal=listing.service.seasonal,
        first_call=listing.service.first_call,
    )
