"""The search in memory → replies: places, then lines, or a question. Reads the directory only."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from typing import Any

from actions.memory import Memory, Whereabouts
from actions.replies import Reply, ids_of
from resources_db.directory import Directory
from resources_db.query import Query
from resources_db.results import Page, Result
from resources_db.taxonomy import need_of

PAGE = 3
LINES = 2
# Beds are given out by phone; a walk to a full shelter costs somebody the night.
BY_PHONE_FIRST = frozenset({"shelter", "warming_center", "youth_shelter"})


def answer(
    memory: Memory, directory: Directory, at: datetime, channel: str
) -> tuple[Memory, list[Reply]]:
    """Answer every need, or ask for what is missing. Returns what is then on the table."""
    if not memory.needs:
        return _ask_need(memory)
    if memory.place is None:
        return _without_place(memory, directory, at)
    replies: list[Reply] = []
    for need in memory.needs:
        first_number = len(ids_of(replies)) + 1
        replies += _places(memory, need, memory.place, directory, at, channel, first_number)
    return replace(memory, shown=ids_of(replies), next_offset=PAGE, asked=None), replies


def more(memory: Memory, directory: Directory, at: datetime) -> tuple[Memory, list[Reply]]:
    """The next page of every need in the search."""
    place = memory.place
    if not memory.needs or place is None:
        return answer(memory, directory, at, "web")
    replies: list[Reply] = []
    for need in memory.needs:
        query = replace(query_for(memory, need, place), offset=memory.next_offset)
        page = directory.search_widening(query, at=at)
        if page.results:
            number = memory.next_offset * len(memory.needs) + len(ids_of(replies)) + 1
            values = {"count": len(page.results), "need": need}
            replies.append(_results("utter_results_more", values, need, place, page, number))
    if not replies:
        values = {"need": list(memory.needs), "place": place.name}
        return memory, [Reply("utter_no_more", values)]
    shown = (*memory.shown, *ids_of(replies))
    return replace(memory, shown=shown, next_offset=memory.next_offset + PAGE, chosen=None), replies


def query_for(memory: Memory, need: str, place: Whereabouts) -> Query:
    """The search in memory as the directory takes it."""
    return Query(
        need=need,
        sub_needs=tuple(s for s in memory.sub_needs if need_of(s) == need),
        latitude=place.latitude,
        longitude=place.longitude,
        town=place.town,
        filters=frozenset(memory.filters),
        limit=PAGE,
    )


def _ask_need(memory: Memory) -> tuple[Memory, list[Reply]]:
    asked = replace(memory, asked="need")
    if memory.place is None:
        return asked, [Reply("utter_ask_need_first")]
    return asked, [Reply("utter_ask_need", {"place": memory.place.name})]


def _without_place(
    memory: Memory, directory: Directory, at: datetime
) -> tuple[Memory, list[Reply]]:
    """Ask where, once; who cannot or will not say gets what works everywhere."""
    if memory.asked != "place":
        question = Reply("utter_ask_place", {"need": list(memory.needs)})
        return replace(memory, asked="place"), [question]
    queries = [_anywhere(memory, need) for need in memory.needs]
    lines = list(chain.from_iterable(directory.lines(q, at=at, limit=PAGE) for q in queries))
    if not lines:
        return replace(memory, asked=None), [Reply("utter_talk_to_human")]
    reply = Reply("utter_no_place", data=_data(lines, memory.needs[0], None, None, 1))
    return replace(memory, shown=ids_of([reply]), asked=None), [reply]


def _anywhere(memory: Memory, need: str) -> Query:
    return Query(need=need, sub_needs=tuple(s for s in memory.sub_needs if need_of(s) == need))


def _places(
    memory: Memory,
    need: str,
    place: Whereabouts,
    directory: Directory,
    at: datetime,
    channel: str,
    first_number: int,
) -> Iterator[Reply]:
    """Everything said about one need."""
    query = query_for(memory, need, place)
    page, key, values = _find(query, directory, at)
    lines = _lines(query, page, directory, at, channel)
    if _is_by_phone_first(query):
        yield Reply("utter_shelter_first")
    if page.results:
        values = {**values, "count": page.total, "need": need, "place": place.name}
        yield _results(key, values, need, place, page, first_number)
    elif not lines:
        values = {"need": need, "place": place.name, "radius_m": page.radius_m}
        yield Reply("utter_none_found", values)
    if lines:
        number = first_number + len(page.results)
        data = _data(lines, need, None, None, number)
        yield Reply("utter_lines", {"count": len(lines)}, data)


def _find(query: Query, directory: Directory, at: datetime) -> tuple[Page, str, dict[str, Any]]:
    """The first page, what to say above it, and the values that need saying.

    Conditions that nobody is known to meet are dropped and said so: a pantry whose hours
    are unknown is better than no pantry.
    """
    page = directory.search_widening(query, at=at)
    filters = sorted(query.filters)
    if page.results:
        if page.widened:
            return page, "utter_results_wide", {"radius_m": page.radius_m}
        return (
            (page, "utter_results_filtered", {"filters": filters})
            if filters
            else (page, "utter_results", {})
        )
    if query.filters:
        page = directory.search_widening(replace(query, filters=frozenset()), at=at)
        if page.results:
            return page, "utter_results_relaxed", {"filters": filters}
    if query.sub_needs and not directory.lines(query, at=at, limit=1):
        page = directory.search_widening(replace(query, sub_needs=(), filters=frozenset()), at=at)
        return page, "utter_results_general", {"sub_need": list(query.sub_needs)}
    return page, "utter_results", {}


def _lines(
    query: Query, page: Page, directory: Directory, at: datetime, channel: str
) -> list[Result]:
    """Phone and online services: where places are few, or where they are what was asked for."""
    few = page.total < PAGE
    if not few and (channel == "sms" or not query.sub_needs):
        return []
    return directory.lines(query, at=at, limit=PAGE if not page.results else LINES)


def _is_by_phone_first(query: Query) -> bool:
    return query.need == "housing" and (
        not query.sub_needs or not BY_PHONE_FIRST.isdisjoint(query.sub_needs)
    )


def _results(
    key: str,
    values: dict[str, Any],
    need: str,
    place: Whereabouts,
    page: Page,
    first_number: int,
) -> Reply:
    data = _data(page.results, need, place.name, page.radius_m, first_number)
    return Reply(key, values, {**data, "total": page.total})


def _data(
    results: Sequence[Result],
    need: str,
    place: str | None,
    radius_m: float | None,
    first_number: int,
) -> dict[str, Any]:
    """A card list in the chat interface's form."""
    return {
        "total": len(results),
        "need": need,
        "place": place,
        "radius_m": radius_m,
        "first_number": first_number,
        "results": [result.to_json() for result in results],
    }
