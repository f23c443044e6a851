"""The nearest places for a query; where there are none, for a looser one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from actions.lookup import Lookup
from actions.memory import Memory, Whereabouts
from resources_db.query import Query
from resources_db.results import Page
from resources_db.taxonomy import need_of

# With more kinds than this, a sentence names the need instead.
MOST_NAMED = 2


def query_for(memory: Memory, need: str, place: Whereabouts | None, limit: int) -> Query:
    """The search in memory as the directory takes it; without a place, everywhere."""
    everywhere = Query(
        need=need,
        sub_needs=tuple(s for s in memory.sub_needs if need_of(s) == need),
        filters=frozenset(memory.filters),
        limit=limit,
    )
    if place is None:
        return everywhere
    return replace(everywhere, latitude=place.latitude, longitude=place.longitude, town=place.town)


def first_page(asked: Query, lookup: Lookup) -> tuple[Query, Page]:
    """The strictest query that finds something, and its first page.

    Conditions that no place is known to meet are dropped: a pantry whose hours are unknown
    is better than no pantry. When nothing helps, the query as asked and its empty page.
    """
    page = lookup.directory.search_widening(asked, at=lookup.at)
    for looser in () if page.results else _looser(asked, lookup):
        found = lookup.directory.search_widening(looser, at=lookup.at)
        if found.results:
            return looser, found
    return asked, page


def heading(asked: Query, found: Query, page: Page) -> tuple[str, dict[str, Any]]:
    """What to say above a first page: the response's key, and the values it needs."""
    filters = sorted(asked.filters)
    count = {"count": page.total, "need": spoken(found)}
    if found.sub_needs != asked.sub_needs:
        return "utter_results_general", {**count, "sub_need": list(asked.sub_needs)}
    if filters and not (found.filters and page.matched):
        return "utter_results_relaxed", {**count, "filters": filters}
    if page.matched < page.total:
        return "utter_results_unsure", {**count, "filters": filters}
    key = _found(page)
    far = {**count, "radius_m": page.radius_m}
    return (f"{key}_filtered", {**far, "filters": filters}) if filters else (key, far)


def _found(page: Page) -> str:
    """In a crowd nobody counts (`Page.more`): there are many."""
    if page.widened:
        return "utter_results_wide"
    return "utter_results_many" if page.more else "utter_results"


def spoken(query: Query) -> list[str]:
    """What sentences call it: the kinds that were asked for, or the need."""
    named = 0 < len(query.sub_needs) <= MOST_NAMED
    return list(query.sub_needs) if named else [query.need]


def _looser(query: Query, lookup: Lookup) -> Iterator[Query]:
    any_place = replace(query, filters=frozenset())
    if query.filters:
        yield any_place
    # Where a phone line does just what was asked, it is better than another kind of place.
    if query.sub_needs and not lookup.directory.lines(any_place, at=lookup.at, limit=1):
        yield replace(any_place, sub_needs=())
