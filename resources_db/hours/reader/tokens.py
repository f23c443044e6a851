"""A text as tokens: days, times, numbers, separators and the words that matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from resources_db.hours.reader.plain import folded
from resources_db.hours.reader.weekdays import weekdays_in
from resources_db.hours.reader.words import PATTERNS


class Kind(Enum):
    """What a token is; the order of words.PATTERNS decides between them."""

    REMARK = auto()  # says nothing of hours
    HOLIDAYS = auto()
    APPOINTMENT = auto()
    CALL = auto()
    ALWAYS = auto()
    ALL_DAY = auto()
    OPEN_END = auto()  # "until gone"
    CLOSED = auto()
    EXCEPT = auto()
    DATE = auto()
    UNCLEAR = auto()  # changes the meaning in a way that no rule can say
    SEASON = auto()
    DAILY = auto()
    OF_MONTH = auto()
    ORDINAL = auto()
    NOON = auto()
    MIDNIGHT = auto()
    TIME = auto()
    NUMBER = auto()
    BETWEEN = auto()
    FROM = auto()
    PART = auto()  # morning, evening
    LABEL = auto()
    DAY = auto()
    DASH = auto()
    COMMA = auto()
    BREAK = auto()
    COLON = auto()
    OPENING = auto()
    CLOSING = auto()
    EVERY = auto()
    OPEN = auto()
    FILLER = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is folded; it stands at `start` up to `end` in the plain text."""

    kind: Kind
    text: str
    start: int
    end: int


_SCANNER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in PATTERNS))


def tokens_of(plain_text: str) -> list[Token]:
    """All tokens of a text; what is neither word nor number is a WORD too."""
    return list(_scan(folded(plain_text)))


def _scan(text: str) -> Iterator[Token]:
    for match in _SCANNER.finditer(text):
        kind = Kind[str(match.lastgroup)]
        if kind is Kind.WORD and weekdays_in(match.group()):
            kind = Kind.DAY
        yield Token(kind, match.group(), *match.span())
