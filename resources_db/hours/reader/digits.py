"""The digits of times: "9:30", "0900", "08h30", "1230pm", and what their writing tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources_db.hours.reader.clock import DAY, ClockTime, Half
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.tokens import Kind, Token

_DIGITS = re.compile(
    r"(?P<hour>\d{1,2})\s?(?P<sign>[:.h])\s?(?P<minute>\d\d)(?::\d\d)?(?!\d)"
    r"|(?P<short_hour>\d{1,2})(?P<short_minute>\d\d)(?!\d)"
    r"|(?P<bare>\d{1,2})(?!\d)"
)
_PM_WORDS = ("noon", "evening", "tarde", "noche")
_AM_WORDS = ("morning", "manana")


@dataclass(frozen=True, slots=True)
class Written:
    """A time's digits, before its half of the day is settled."""

    hour: int
    minute: int
    half: Half = ""
    is_military: bool = False  # 0900, 08h30
    is_padded: bool = False  # 09:00
    has_four_digits: bool = False  # 1000

    @property
    def has_24_hours(self) -> bool:
        """Whether only a clock of 24 hours shows it."""
        return not self.half and (self.is_military or self.hour > 12 or self.hour == 0)

    def meant(self, *, exact: bool) -> ClockTime:
        """The time, with 24-hour digits or not."""
        minutes = self.hour * 60 + self.minute
        if minutes > DAY or self.minute > 59:
            raise NotUnderstood("no time of day")
        return ClockTime(minutes, self.half, exact and not self.half)


def written(token: Token) -> Written:
    """The digits of a time or a number."""
    match = _DIGITS.match(token.text)
    if match is None:
        raise NotUnderstood("no time of day")
    rest = token.text[match.end() :].strip()
    digits = match["hour"] or match["short_hour"] or match["bare"]
    minute = match["minute"] or match["short_minute"] or 0
    has_h = match["sign"] == "h" or rest.startswith("h")
    is_short = match["short_hour"] is not None
    return Written(
        int(digits),
        int(minute),
        _half(rest),
        is_military=has_h or (is_short and digits.startswith("0")),
        is_padded=match["hour"] is not None and digits.startswith("0"),
        has_four_digits=is_short and len(digits) == 2,
    )


def _half(rest: str) -> Half:
    if rest.startswith("a") or rest.endswith(_AM_WORDS):
        return "am"
    return "pm" if rest.startswith("p") or rest.endswith(_PM_WORDS) else ""


def has_24_hours(tokens: Sequence[Token]) -> bool:
    """Whether a text keeps to a clock of 24 hours."""
    times = [written(token) for token in _times_among(tokens)]
    return any(each.has_24_hours for each in times) and not any(each.half for each in times)


def _times_among(tokens: Sequence[Token]) -> Iterator[Token]:
    """Times, and numbers of three or four digits beside a dash (a year stands alone)."""
    neighbours = zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
    for before, token, after in neighbours:
        by_dash = any(each and each.kind is Kind.DASH for each in (before, after))
        is_clock_number = token.kind is Kind.NUMBER and len(token.text) in (3, 4)
        if token.kind is Kind.TIME or (by_dash and is_clock_number):
            yield token
