"""Answers without Rasa: the emergency numbers, and places found by plain words.

It depends on as little as possible, and remembers nothing.
"""

import asyncio
import logging
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from typing import Literal
from zoneinfo import ZoneInfo

from bot.gateway.messages import Location, Reply
from bot.gateway.quiet_logs import where
from bot.safety import NeedMention, detect, find_needs, guess_language, say
from bot.safety.texts import spoken
from resources_db.directory import Directory
from resources_db.places import Place, find_places, nearest_town
from resources_db.query import Query
from resources_db.results import Result

log = logging.getLogger(__name__)

SEARCH_TIMEOUT_S = 3.0
# Two lists do not fit into one text message.
MOST_NEEDS = {"web": 2, "sms": 1}
# Threads of its own: a directory that hangs must not take those that others need.
_THREADS = ThreadPoolExecutor(max_workers=2, thread_name_prefix="safety-net")
_NEW_YORK = ZoneInfo("America/New_York")


@dataclass(frozen=True, slots=True)
class _Found:
    need: str
    place: str | None
    results: Sequence[Result]
    total: int
    radius_m: float | None


async def reply(
    text: str,
    *,
    language: str | None,
    location: Location | None,
    channel: str,
    directory: Directory | None = None,
) -> list[Reply]:
    """Replies as Rasa would give them, at least one, in all 911, 988 and 211. Never raises.

    Of several needs a text message gets the first alone.
    """
    speaks = spoken(language or guess_language(text))
    crisis = detect(text)
    if crisis:
        return [_text(f"crisis.{crisis}", speaks, "crisis")]
    try:
        async with asyncio.timeout(SEARCH_TIMEOUT_S):
            look = partial(_answer, text, speaks, location, MOST_NEEDS[channel], directory)
            return await asyncio.get_running_loop().run_in_executor(_THREADS, look)
    except Exception as error:  # whatever it is, the numbers are known
        log.error("the safety net could not search: %s", where(error))
        return [_text("no_need", speaks)]


def _answer(
    text: str,
    language: str,
    location: Location | None,
    most_needs: int,
    directory: Directory | None,
) -> list[Reply]:
    needs, place = find_needs(text)[:most_needs], _place(text, location)
    if not needs:
        return [_text("incomplete" if place else "no_need", language)]
    found = list(_search(needs, place, directory or _directory()))
    if found:
        return [_text("simple_search", language), *_lists(found, language)]
    return [_text("nothing_found" if place else "incomplete", language)]


def _place(text: str, location: Location | None) -> Place | None:
    """The first place named, else where the person is."""
    named = [mention.place for mention in find_places(text) if mention.place]
    if named or location is None:
        return named[0] if named else None
    town = nearest_town(location["latitude"], location["longitude"])
    return replace(town, **location) if town else None


def _search(
    needs: Iterable[NeedMention], place: Place | None, directory: Directory
) -> Iterator[_Found]:
    """For each need what is near, or else who can be called; without a place only the latter."""
    at = datetime.now(_NEW_YORK)
    for mention in needs:
        for query in _queries(mention, place):
            found = _look(directory, query, place, at)
            if found.results:
                yield found
                break


def _queries(mention: NeedMention, place: Place | None) -> Iterator[Query]:
    """The finer wish first, then the whole need."""
    near = (place.latitude, place.longitude, place.town) if place else ()
    if mention.sub_need:
        yield Query(mention.need, (mention.sub_need,), *near)
    yield Query(mention.need, (), *near)


def _look(directory: Directory, query: Query, place: Place | None, at: datetime) -> _Found:
    name = place.name if place else None
    if place:
        page = directory.search_widening(query, at=at)
        if page.results:
            return _Found(query.need, name, page.results, page.total, page.radius_m)
    lines = directory.lines(query, at=at)
    return _Found(query.need, name, lines, len(lines), None)


def _lists(found: Iterable[_Found], language: str) -> Iterator[Reply]:
    first_number = 1
    for row in found:
        yield Reply(
            response="utter_safety_net_results",
            type="results",
            language=language,
            text=say("results", language),
            suggestions=[],
            data={
                "total": row.total,
                "need": row.need,
                "place": row.place,
                "radius_m": row.radius_m,
                "first_number": first_number,
                "results": [result.to_json() for result in row.results],
            },
        )
        first_number += len(row.results)


def _text(key: str, language: str, kind: Literal["text", "crisis"] = "text") -> Reply:
    response = "utter_safety_net_" + key.replace(".", "_")
    return Reply(
        response=response,
        type=kind,
        language=language,
        text=say(key, language),
        suggestions=[],
        data={},
    )


@cache
def _directory() -> Directory:
    return Directory.open()
