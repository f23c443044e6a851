"""Whom a service is offered to, by where they live."""

from __future__ import annotations

from sqlalchemy import ColumnElement, or_

from resources_db.models import SearchEntry
from resources_db.search.words import like, split_words

STATE, COUNTRY = "Connecticut", "United States"
BREADTH = {STATE: 1_000, COUNTRY: 2_000}  # wider than any list of the 169 towns


def offered_in(town: str | None, *, limited: bool = False) -> ColumnElement[bool]:
    """The condition that a service is offered to people of `town` (None: unknown).

    `limited`: only where the source names an area; otherwise one without an area counts.
    """
    wide = [_names(STATE), _names(COUNTRY)]
    named = [*wide, _names(town)] if town else wide
    if limited:
        return or_(*named)
    return or_(SearchEntry.area == "", *named) if town else SearchEntry.area.is_not(None)


def breadth(area: str) -> int:
    """How wide an area is: the number of its towns, more for state and country."""
    words = split_words(area)
    return max((BREADTH.get(word, len(words)) for word in words), default=0)


def _names(word: str) -> ColumnElement[bool]:
    return SearchEntry.area.like(like(word), escape="\\")
