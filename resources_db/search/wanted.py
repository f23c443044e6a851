"""A query as the database is asked it: which conditions, and the values that go into them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from resources_db.hours import LOCAL_TIME
from resources_db.query import Query
from resources_db.search.clock import Clock
from resources_db.search.facts import ANY_LANGUAGE
from resources_db.search.filters import LANGUAGE, NOW, OPENING, moments, wanted_words
from resources_db.search.marks import mark, marks_of
from resources_db.search.sieve import Bits, after_hour, from_hour_on, this_hour
from resources_db.taxonomy import SUB_NEEDS, shown_for


@dataclass(frozen=True, slots=True)
class Shape:
    """What tells one statement from another: queries of one shape differ in values only.

    kinds: only some sub-needs are looked for. at_once: some help at once, others later.
    facts: how many are asked for. hours: the columns that must have a bit set. today: the
    column that tells whether it opens yet today; empty: no matter. apart: seasonal places
    are looked for on their own, because they come last.
    """

    kinds: bool
    at_once: bool
    facts: int
    town: bool
    hours: tuple[str, ...]
    today: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A shape with its values."""

    shape: Shape
    values: Mapping[str, Any]


def wanted(query: Query, clock: Clock) -> Wanted:
    """What the database can tell of a query at a moment: in bits, one that may be there."""
    kinds = query.sub_needs or _shown_for(query.need)
    facts = [_marks(fact) for fact in wanted_words(query.filters)]
    hours = _hours(query, clock)
    today, rest = _today(query, clock)
    shape = Shape(
        bool(kinds),
        not query.sub_needs,
        len(facts),
        query.town is not None,
        tuple(column for column, _ in hours),
        today,
        not query.sub_needs,
    )
    values = {
        "need": query.need,
        "kinds": marks_of(kinds),
        "at_once": marks_of(helping_at_once(query.need)),
        "town": mark(query.town or ""),
        "today": rest,
    }
    values |= {f"fact_{i}": marks for i, marks in enumerate(facts)}
    return Wanted(shape, values | {f"bits_{i}": bits for i, (_, bits) in enumerate(hours)})


def _marks(fact: str) -> int:
    """One of these bits is set where a fact is stated."""
    spoken = mark(ANY_LANGUAGE) if fact.startswith(LANGUAGE) else 0
    return mark(fact) | spoken


def _shown_for(need: str) -> tuple[str, ...]:
    """The sub-needs that are shown unasked; none where all are."""
    shown = shown_for(need)
    every = sum(term.parent == need for term in SUB_NEEDS.values())
    return shown if len(shown) < every else ()


def helping_at_once(need: str) -> tuple[str, ...]:
    """The sub-needs that a need is answered with first."""
    return tuple(
        term.code for term in SUB_NEEDS.values() if term.parent == need and not term.unasked
    )


def _hours(query: Query, clock: Clock) -> list[Bits]:
    """What must be set for the opening filters to hold."""
    bits = [from_hour_on(moment) for moment in moments(query.filters, clock.at)]
    now = clock.at.astimezone(LOCAL_TIME)
    return [this_hour(now), *bits] if NOW in query.filters else bits


def _today(query: Query, clock: Clock) -> Bits:
    """What tells the places that open yet today, where that makes a difference.

    It makes none to who asks for opening hours themselves, and on a public holiday nobody
    knows which usual hours hold.
    """
    now = clock.at.astimezone(LOCAL_TIME)
    if query.filters & OPENING or now.date() in clock.holidays:
        return "", 0
    return after_hour(now)
