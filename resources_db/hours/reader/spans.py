"""Tokens → spans of time: "9-12, 1-5", "from 10 am", "24 hours"."""

from __future__ import annotations

from datetime import time

from resources_db.hours.reader.clock import DAY, ClockTime, Half, span_of
from resources_db.hours.reader.cursor import Cursor
from resources_db.hours.reader.digits import written
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.tokens import Kind, Token

Span = tuple[time, time | None]
WHOLE_DAY: Span = (time(0), time(23, 59))
EARLIEST_PADDED = 7  # "09:00-11:00" is the morning; "06:00-08:00" may have lost its am or pm

_IS_TIME = (Kind.TIME, Kind.NUMBER, Kind.NOON, Kind.MIDNIGHT)
_CLUES: dict[str, Half] = {
    "morning": "am", "afternoon": "pm", "evening": "pm", "night": "pm",
    "breakfast": "am", "dinner": "pm", "supper": "pm",
}  # fmt: skip


def clue_in(text: str) -> Half:
    """The half of the day that a word such as "evenings" names."""
    return _CLUES.get(text.removesuffix("s"), "")


def read_spans(cursor: Cursor, clue: Half, *, exact: bool) -> list[Span]:
    """All spans from here on; NotUnderstood where a time is left over."""
    spans = [_span(cursor, clue, exact=exact)]
    while cursor.sees(Kind.COMMA) and _begins_span(cursor, 1):
        cursor.take(Kind.COMMA)
        spans.append(_span(cursor, clue, exact=exact))
    return spans


def _begins_span(cursor: Cursor, ahead: int) -> bool:
    return cursor.sees(*_IS_TIME, Kind.FROM, Kind.BETWEEN, Kind.ALL_DAY, ahead=ahead)


def _span(cursor: Cursor, clue: Half, *, exact: bool) -> Span:
    if cursor.take(Kind.ALL_DAY):
        return WHOLE_DAY
    between, begins = cursor.take(Kind.BETWEEN), cursor.take(Kind.FROM)
    cursor.skip(Kind.FILLER)
    start = cursor.need(*_IS_TIME)
    if cursor.take(Kind.OPEN_END) or (
        cursor.sees(Kind.DASH) and cursor.sees(Kind.OPEN_END, ahead=1)
    ):
        cursor.skip(Kind.DASH, Kind.OPEN_END)
        return _open_end(start, exact=exact), None
    if not cursor.take(Kind.DASH, *([Kind.COMMA] if between else [])):
        if not begins:
            raise NotUnderstood("a time alone may be when it opens or closes")
        return _open_end(start, exact=exact), None
    cursor.skip(Kind.FILLER)
    end = cursor.need(*_IS_TIME)
    late = cursor.take(Kind.PART)
    return span_of(*_pair(start, end, exact=exact), (late and clue_in(late.text)) or clue)


def _open_end(token: Token, *, exact: bool) -> time:
    moment = _clock_time(token, exact=exact)
    if not moment.is_sure:
        raise NotUnderstood("am or pm?")
    return time(moment.sure_minutes // 60 % 24, moment.sure_minutes % 60)


def _pair(start: Token, end: Token, *, exact: bool) -> tuple[ClockTime, ClockTime]:
    both = [written(token) for token in (start, end) if token.kind in (Kind.TIME, Kind.NUMBER)]
    exact = exact or any(each.has_24_hours for each in both)
    exact = exact or (len(both) == 2 and all(each.has_four_digits for each in both))
    if not exact and both and all(each.is_padded or each.hour > 9 for each in both):
        exact = both[0].is_padded and not any(each.half for each in both)
        if exact and both[0].hour < EARLIEST_PADDED:
            raise NotUnderstood("am or pm?")
    closing = ClockTime(DAY, exact=True) if end.kind is Kind.MIDNIGHT else None
    return _clock_time(start, exact=exact), closing or _clock_time(end, exact=exact)


def _clock_time(token: Token, *, exact: bool) -> ClockTime:
    if token.kind is Kind.NOON:
        return ClockTime(12 * 60, exact=True)
    if token.kind is Kind.MIDNIGHT:
        return ClockTime(0, exact=True)
    each = written(token)
    return each.meant(exact=exact or each.has_24_hours)
