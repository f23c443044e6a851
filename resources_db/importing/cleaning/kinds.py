"""Kinds of columns (reading/tables.csv) → their cleaners."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from resources_db.importing.cleaning import moments, numbers, postal, vocabulary, web
from resources_db.importing.cleaning.text import is_nothing, line, paragraphs

Cleaner = Callable[[str], Any]
REMEMBERED = 2048  # cells of each kind: states, days and times are few


def _line(cell: str) -> str | None:
    """One line, or None for `null` and `N/A`; also an id of another row."""
    return None if is_nothing(cell) else line(cell)


def _paragraphs(cell: str) -> str | None:
    return None if is_nothing(cell) else paragraphs(cell)


def _or_nothing(clean: Cleaner) -> Cleaner:
    """None for `null` and `N/A`, else what the cleaner finds; the same cells come again."""

    @lru_cache(maxsize=REMEMBERED)
    def cleaned(cell: str) -> Any:
        return None if is_nothing(cell) else clean(cell.strip())

    return cleaned


CLEANERS: Mapping[str, Cleaner] = {
    "id": line,
    "key": _line,
    "line": _line,
    "text": _paragraphs,
    "table": lambda cell: cell.strip().casefold(),
    "url": _or_nothing(web.url),
    "email": _or_nothing(web.email),
    "whole": _or_nothing(numbers.whole),
    "decimal": _or_nothing(numbers.decimal),
    "age": _or_nothing(numbers.age),
    "day": _or_nothing(moments.day),
    "instant": _or_nothing(moments.instant),
    "clock": _or_nothing(moments.clock),
    "boolean": _or_nothing(numbers.yes_or_no),
    "zip": _or_nothing(postal.zip_code),
    "state": _or_nothing(postal.state),
    "country": _or_nothing(postal.country),
    "status": _or_nothing(vocabulary.status),
    "place_type": _or_nothing(vocabulary.place_type),
    "phone_type": _or_nothing(vocabulary.phone_type),
    "frequency": _or_nothing(vocabulary.frequency),
}
