"""Tokens → chunks, section by section: days, spans, and the words that join them.

A chunk has a letter: D days, S spans, C closed, X except, A by appointment, Z round the
clock, L the name of what is open. A section is what stands between two `;`, lines or full
stops; statements.py reads its letters as a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.hours.reader.clock import Half
from resources_db.hours.reader.cursor import Cursor
from resources_db.hours.reader.days import NO_DAYS, Days, begins_days, read_days
from resources_db.hours.reader.digits import has_24_hours
from resources_db.hours.reader.reading import NotUnderstood
from resources_db.hours.reader.spans import Span, clue_in, read_spans
from resources_db.hours.reader.tokens import Kind, Token

_LETTERS = {
    Kind.CLOSED: "C",
    Kind.EXCEPT: "X",
    Kind.APPOINTMENT: "A",
    Kind.ALWAYS: "Z",
    Kind.LABEL: "L",
}
_BETWEEN_CHUNKS = (Kind.COMMA, Kind.COLON, Kind.FILLER, Kind.OPEN, Kind.OPENING, Kind.CLOSING)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A letter and what it stands for; the folded text of its first token."""

    letter: str
    text: str = ""
    days: Days = NO_DAYS
    spans: tuple[Span, ...] = ()


def sections_of(tokens: Sequence[Token]) -> list[list[Chunk]]:
    """The chunks of each section that has any."""
    exact = has_24_hours(tokens)
    sections: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind is Kind.BREAK:
            sections.append([])
        else:
            sections[-1].append(token)
    chunks = [_Section(section, exact=exact).chunks() for section in sections]
    return [found for found in chunks if found]


class _Section:
    """One section as it is read; `clue` is the half of the day for the next spans."""

    def __init__(self, tokens: Sequence[Token], *, exact: bool) -> None:
        self._cursor = Cursor(tokens)
        self._exact = exact
        self._clue: Half = ""

    def chunks(self) -> list[Chunk]:
        found: list[Chunk] = []
        self._cursor.skip(*_BETWEEN_CHUNKS)
        while self._cursor.token:
            dash = self._cursor.take(Kind.DASH)
            chunk = self._next()
            if dash and (not found or found[-1].letter == chunk.letter):
                raise NotUnderstood("a dash between things of one kind")
            found.append(chunk)
            self._cursor.skip(*_BETWEEN_CHUNKS)
        return found

    def _next(self) -> Chunk:
        cursor = self._cursor
        if begins_days(cursor):
            return Chunk("D", days=read_days(cursor))
        if part := cursor.take(Kind.PART):
            return self._spans(clue_in(part.text))
        if token := cursor.take(*_LETTERS):
            self._clue = clue_in(token.text) if token.kind is Kind.LABEL else ""
            return Chunk(_LETTERS[token.kind], token.text)
        return self._spans(self._clue)

    def _spans(self, clue: Half) -> Chunk:
        self._cursor.skip(*_BETWEEN_CHUNKS)
        self._clue = ""
        return Chunk("S", spans=tuple(read_spans(self._cursor, clue, exact=self._exact)))
