"""Whom a service is offered to, by where they live."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, or_

from resources_db.models import SearchEntry
from resources_db.search.words import like, split_words

STATE, COUNTRY = "Connecticut", "United States"
BREADTH = {STATE: 1_000, COUNTRY: 2_000}  # wider than any list of the 169 towns


def meant_for(town: str | None) -> ColumnElement[bool]:
    """The condition that a source names an area with people of `town` in it (None: unknown)."""
    wide = [_names(STATE), _names(COUNTRY)]
    return or_(*wide, _names(town)) if town else or_(*wide)


def is_wide(area: Collection[str]) -> bool:
    """Whether an area leaves out nobody whom we know to ask: none is named, or the state is."""
    return not area or STATE in area or COUNTRY in area


def is_offered_in(town: str | None, area: Collection[str]) -> bool:
    """Whether a service is offered to people of `town` (None: unknown)."""
    return town is None or town in area or is_wide(area)


def breadth(area: str) -> int:
    """How wide an area is: the number of its towns, more for state and country."""
    words = split_words(area)
    return max((BREADTH.get(word, len(words)) for word in words), default=0)


def _names(word: str) -> ColumnElement[bool]:
    return SearchEntry.area.like(like(word), escape="\\")
