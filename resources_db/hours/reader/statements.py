"""Chunks → statements: on these days open at these times, or closed.

The letters of a section's chunks make a word, read as "days, then times" (DS) throughout or
as "times, then days" (SD) throughout; a word with both orders has no sure meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources_db.hours.reader.chunks import Chunk
from resources_db.hours.reader.days import ALL_DAYS, NO_DAYS, Days
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.spans import WHOLE_DAY, Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Open on `days` but those in `less`, or closed on them.

    Closed without days: on those of the statements before it (`reach` of them, None: all).
    Closed without spans: all day.
    """

    is_open: bool
    days: Days | None = None
    spans: tuple[Span, ...] = ()
    less: Days = NO_DAYS
    reach: int | None = None


_BOTH = (
    r"(?P<always>Z)|(?P<alone>^S$)|(?P<day_closed>DC(?!S))|(?P<closed_day>CD(?=C|A|$))|(?P<by>D?A)"
)
_DAYS_FIRST = re.compile(
    r"(?P<but>DXDS+)|(?P<except>DS+XDS*)|(?P<open>DS+)|(?P<shut>DCS+)|(?P<break>CS+)|" + _BOTH
)
_TIMES_FIRST = re.compile(r"(?P<timed_but>S+DXD)|(?P<timed>S+D)|(?P<break>CS+(?!D))|" + _BOTH)


def statements_of(sections: Sequence[Sequence[Chunk]]) -> list[Statement]:
    """All statements of a text; NotUnderstood where any chunk is left over."""
    unnamed = [[chunk for chunk in section if chunk.letter != "L"] for section in sections]
    joined = _joined([section for section in unnamed if section])
    return [statement for section in joined for statement in _section(section)]


def _joined(sections: Sequence[list[Chunk]]) -> list[list[Chunk]]:
    """Times, "closed" or "except" on a line of their own belong to what stands before."""
    joined: list[list[Chunk]] = []
    for section in sections:
        before = _letters(joined[-1]) if joined else ""
        goes_on = re.fullmatch("D|DS+", before) and _letters(section) == "S"
        is_closed = before == "D" and _letters(section) == "C"
        if before and (goes_on or is_closed or section[0].letter == "X"):
            joined[-1] = joined[-1] + section
        else:
            joined.append(section)
    return joined


def is_by_appointment(sections: Sequence[Sequence[Chunk]]) -> bool:
    """Whether all of it is by appointment, and not some days beside the open ones."""
    return any(re.search("(?<!D)A|^S+DA", _letters(section)) for section in sections)


def _letters(section: Sequence[Chunk]) -> str:
    return "".join(chunk.letter for chunk in section)


def _section(section: Sequence[Chunk]) -> list[Statement]:
    for order in (_DAYS_FIRST, _TIMES_FIRST):
        matches = _whole(order, _letters(section))
        if matches is not None:
            found: list[Statement] = []
            for match in matches:
                found += _statements(match, section[match.start() : match.end()], found)
            return found
    raise NotUnderstood("days and times in no clear order")


def _whole(order: re.Pattern[str], word: str) -> list[re.Match[str]] | None:
    matches, place = [], 0
    while place < len(word):
        match = order.match(word, place)
        if match is None:
            return None
        matches.append(match)
        place = match.end()
    return matches


def _statements(
    match: re.Match[str], chunks: Sequence[Chunk], before: Sequence[Statement]
) -> Iterator[Statement]:
    days = [chunk.days for chunk in chunks if chunk.letter == "D"]
    first, second = _spans_around(chunks)
    match match.lastgroup:
        case "always":
            yield Statement(True, Days(ALL_DAYS), (WHOLE_DAY,))
        case "alone":
            yield _alone(first)
        case "open" | "timed":
            yield Statement(True, days[0], first)
        case "but" | "timed_but":
            yield Statement(True, days[0], first or second, less=days[1])
        case "except":
            yield Statement(True, days[0], first, less=days[1])
            if second:
                yield Statement(True, _one_day(days[1]), second)
        case "shut" | "day_closed" | "closed_day":
            yield Statement(False, days[0], first or second)
        case "break":
            yield Statement(False, None, second, reach=_reach(before))


def _spans_around(chunks: Sequence[Chunk]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans before and after "closed" or "except"."""
    turn = next((n for n, chunk in enumerate(chunks) if chunk.letter in "CX"), len(chunks))
    before, after = (
        tuple(span for chunk in part for span in chunk.spans)
        for part in (chunks[:turn], chunks[turn:])
    )
    return before, after


def _one_day(days: Days) -> Days:
    """ "Except Wed, Sat 10-2" may mean that only Saturday's times are others."""
    if len(days.days) != 1:
        raise NotUnderstood("other times on which of these days?")
    return days


def _alone(spans: tuple[Span, ...]) -> Statement:
    if spans != (WHOLE_DAY,):
        raise NotUnderstood("times without days")
    return Statement(True, Days(ALL_DAYS), spans)


def _reach(before: Sequence[Statement]) -> int | None:
    opened = [statement for statement in before if statement.is_open]
    if len(opened) > 1:
        raise NotUnderstood("closed on which of these days?")
    return 1 if opened else None
