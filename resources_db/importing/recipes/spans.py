"""Columns with days and times → hours in the sheet's notation (hours/notation.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import time

from resources_db.importing.cleaning import CellDoubt, moments, weekdays
from resources_db.importing.recipes.recipe import Span
from resources_db.importing.recipes.theirs import Cells, Theirs

ORDINAL_BEHIND = re.compile(r"([a-z]+)\W*([1-5])(?:st|nd|rd|th)?", re.I)
ORDINAL_BEFORE = re.compile(r"([1-5])(?:st|nd|rd|th)\W*([a-z]+)", re.I)
LAST = re.compile(r"last\W*([a-z]+)|([a-z]+)\W*last", re.I)
Told = tuple[str, str, str]  # day, opens, closes


class Spans:
    """Reads the spans of a row."""

    def __init__(self, theirs: Theirs, spans: Sequence[Span]) -> None:
        self._readers = [
            (
                theirs.cell(each.day_column) if each.day_column else None,
                each.day,
                theirs.cell(each.opens),
                theirs.cell(each.closes) if each.closes else None,
            )
            for each in spans
        ]

    def told(self, cells: Cells) -> list[Told]:
        """The spans that the row fills in, as they stand there."""
        found = [
            (day(cells) if day else fixed, opens(cells), closes(cells) if closes else "")
            for day, fixed, opens, closes in self._readers
        ]
        return [each for each in found if each[0] and each[1]]


def notation(told: Sequence[Told]) -> str:
    """`MO 09:00-12:00; 2TU 18:00-`. Raises CellDoubt for a day or a time that is none."""
    return "; ".join(dict.fromkeys(_parts(told)))


def words(told: Sequence[Told]) -> str:
    """As people read it: `Fri2nd 1500-1700, Tue 0900-1200`."""
    return ", ".join(f"{day} {opens}-{closes}" for day, opens, closes in told)


def _parts(told: Sequence[Told]) -> Iterator[str]:
    for day, opens, closes in told:
        begin, end = moments.clock(opens), moments.clock(closes) if closes else None
        if end == begin:
            raise CellDoubt(f"opens and closes at {opens}: it is not clear what is meant")
        if end and end < begin and not _past_midnight(begin, end):
            raise CellDoubt(f"closes at {closes}, before it opens at {opens}")
        yield f"{_day(day)} {begin:%H:%M}-{f'{end:%H:%M}' if end else ''}"


def _past_midnight(begin: time, end: time) -> bool:
    """Whether the end is of the next morning rather than a slip of a.m. and p.m."""
    return begin >= time(16) and end <= time(9)


def _day(text: str) -> str:
    if match := LAST.fullmatch(text):
        return weekdays.codes(f"-1{match[1] or match[2]}")
    if match := ORDINAL_BEHIND.fullmatch(text):
        return weekdays.codes(f"{match[2]}{match[1]}")
    if match := ORDINAL_BEFORE.fullmatch(text):
        return weekdays.codes(f"{match[1]}{match[2]}")
    return weekdays.codes(text)
