"""The search in memory → replies: places, then lines, or a question. Reads the directory only."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from actions.advice import advice
from actions.cards import card
from actions.finding import first_page, heading, query_for, spoken
from actions.lookup import PAGE, SMS, Lookup
from actions.memory import ASKED_NEED, ASKED_PLACE, UNPLACED, Memory, Whereabouts
from actions.replies import Reply, ids_of
from resources_db.query import Query
from resources_db.results import Page, Result
from resources_db.taxonomy import helps_at_once

Answer = tuple[Memory, list[Reply]]
# Beside places, so many lines.
LINES = 2


def answer(memory: Memory, lookup: Lookup) -> Answer:
    """Answer every need, or ask for what is missing. Returns what is then on the table."""
    if not memory.needs:
        return _ask_need(memory)
    if memory.place is None:
        return _without_place(memory, lookup)
    replies: list[Reply] = []
    offsets = []
    for need in memory.needs:
        query = query_for(memory, need, memory.place, lookup.page_size(len(memory.needs)))
        found, page = first_page(query, lookup)
        offsets.append(len(page.results))
        number = len(ids_of(replies)) + 1
        replies += _advice(query, memory)
        replies += _about(query, found, page, memory.place, lookup, number)
    table = replace(memory, shown=ids_of(replies), page_begins=0, offsets=tuple(offsets))
    return replace(table, asked=None, told=_told(memory)), replies


def more(memory: Memory, lookup: Lookup) -> Answer:
    """The next page of every need in the search; numbers go on."""
    place = memory.place
    if not memory.needs or place is None:
        return answer(memory, lookup)
    replies: list[Reply] = []
    offsets = []
    for need, offset in zip_longest(memory.needs, memory.offsets, fillvalue=0):
        query = query_for(memory, str(need), place, lookup.page_size(len(memory.needs)))
        found, _ = first_page(query, lookup)
        page = lookup.directory.search_widening(replace(found, offset=int(offset)), at=lookup.at)
        offsets.append(int(offset) + len(page.results))
        number = len(memory.shown) + len(ids_of(replies)) + 1
        replies += _next(found, page, place, number)
    if not replies:
        named = [name for need in memory.needs for name in spoken(query_for(memory, need, None, 1))]
        return memory, [Reply("utter_no_more", {"need": named, "place": place.name})]
    begins, shown = len(memory.shown), (*memory.shown, *ids_of(replies))
    table = replace(memory, shown=shown, page_begins=begins, offsets=tuple(offsets))
    return replace(table, chosen=None, misses=0), replies


def _ask_need(memory: Memory) -> Answer:
    asked = replace(memory, asked=ASKED_NEED)
    if memory.place is None:
        return asked, [Reply("utter_ask_need_first")]
    return asked, [Reply("utter_ask_need", {"place": memory.place.name})]


def _without_place(memory: Memory, lookup: Lookup) -> Answer:
    """Ask where, once; who cannot or will not say gets what works everywhere."""
    queries = [query_for(memory, need, None, PAGE) for need in memory.needs]
    if memory.asked not in (ASKED_PLACE, UNPLACED):
        named = [name for query in queries for name in spoken(query)]
        return replace(memory, asked=ASKED_PLACE), [Reply("utter_ask_place", {"need": named})]
    lines = [line for query in queries for line in lookup.directory.lines(query, at=lookup.at)]
    last = Reply("utter_no_place", data=card(lines, memory.needs[0]))
    replies = [
        *(reply for query in queries for reply in _advice(query, memory)),
        last if lines else Reply("utter_talk_to_human"),
    ]
    table = replace(memory, shown=ids_of(replies), page_begins=0)
    return replace(table, asked=UNPLACED, told=_told(memory)), replies


def _advice(query: Query, memory: Memory) -> list[Reply]:
    """Once for a need: nobody wants to hear it with every condition they add."""
    return [Reply(key) for key in advice(query) if key not in memory.told]


def _told(memory: Memory) -> tuple[str, ...]:
    queries = (query_for(memory, need, None, PAGE) for need in memory.needs)
    return tuple(dict.fromkeys(key for query in queries for key in advice(query)))


def _about(
    asked: Query, found: Query, page: Page, place: Whereabouts, lookup: Lookup, number: int
) -> Iterator[Reply]:
    """The places of one need, and the lines."""
    lines = _lines(found, page, lookup)
    if page.results:
        key, values = heading(asked, found, page)
        yield _places(key, {**values, "place": place.name}, found, page, place, number)
    elif not (lines and advice(asked)):
        values = {"need": spoken(found), "place": place.name, "radius_m": page.radius_m}
        yield Reply("utter_none_found_but_lines" if lines else "utter_none_found", values)
    if lines:
        data = card(lines, asked.need, first_number=number + len(page.results))
        yield Reply("utter_lines", data=data)


def _next(found: Query, page: Page, place: Whereabouts, number: int) -> Iterator[Reply]:
    if page.results:
        values = {"count": len(page.results), "need": spoken(found)}
        yield _places("utter_results_more", values, found, page, place, number)


def _lines(query: Query, page: Page, lookup: Lookup) -> list[Result]:
    """Phone and online services: where places are few, or where they are what was asked for."""
    few = page.total < PAGE
    if page.results and (lookup.channel == SMS or not (few or query.sub_needs)):
        return []
    limit = LINES if page.results else PAGE
    lines = lookup.directory.lines(query, at=lookup.at, limit=limit)
    return lines or (_lines_of_need(query, lookup)[:limit] if few else [])


def _lines_of_need(query: Query, lookup: Lookup) -> list[Result]:
    """Where no line does just what was asked: those that help with the need the same day."""
    lines = lookup.directory.lines(replace(query, sub_needs=()), at=lookup.at)
    return [line for line in lines if helps_at_once(query.need, line.sub_needs)]


def _places(
    key: str, values: dict[str, object], query: Query, page: Page, place: Whereabouts, number: int
) -> Reply:
    data = card(
        page.results,
        query.need,
        place=place.name,
        radius_m=page.radius_m,
        first_number=number,
        total=page.total,
    )
    return Reply(key, values, data)
