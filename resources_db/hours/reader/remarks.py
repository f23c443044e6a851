"""What a text says beside its hours: set aside as a note, when it surely says no hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resources_db.hours.reader.tokens import Kind, Token

_ALWAYS_ASIDE = (Kind.REMARK, Kind.CALL)
_HARMLESS = (
    Kind.WORD, Kind.FILLER, Kind.COMMA, Kind.COLON, Kind.DASH, Kind.EVERY, Kind.FROM,
    Kind.OPENING, Kind.CLOSING, Kind.APPOINTMENT, *_ALWAYS_ASIDE,
)  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")


def set_aside(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens that may speak of hours, and those that surely do not."""
    aside = {token for token in tokens if token.kind in _ALWAYS_ASIDE}
    for group in (*_in_brackets(tokens), *_sections(tokens)):
        if _is_harmless(group):
            aside |= {token for token in group if token.kind is not Kind.APPOINTMENT}
    return [t for t in tokens if t not in aside], [t for t in tokens if t in aside]


def note_of(plain_text: str, aside: Sequence[Token]) -> str:
    """The words set aside as they stand in the text, joined by semicolons."""
    parts: list[tuple[int, int]] = []
    for token in aside:
        if parts and not plain_text[parts[-1][1] : token.start].strip():
            parts[-1] = (parts[-1][0], token.end)
        else:
            parts.append((token.start, token.end))
    texts = [plain_text[start:end].strip(" ,:()[]-&/") for start, end in parts]
    return "; ".join(text for text in texts if text)


def _in_brackets(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    opened: int | None = None
    for place, token in enumerate(tokens):
        if token.kind is Kind.OPENING:
            opened = place
        elif token.kind is Kind.CLOSING and opened is not None:
            yield list(tokens[opened : place + 1])
            opened = None


def _sections(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    section: list[Token] = []
    for token in tokens:
        if token.kind is Kind.BREAK:
            yield section
            section = []
        else:
            section.append(token)
    yield section


def _is_harmless(group: Sequence[Token]) -> bool:
    """Plain words, and in brackets the year or the date when somebody wrote it down."""
    words = [t for t in group if t.kind not in (Kind.OPENING, Kind.CLOSING)]
    if group and group[0].kind is Kind.OPENING:
        words = [t for t in words if not (t.kind is Kind.DATE or _is_year(t))]
    return all(token.kind in _HARMLESS for token in words)


def _is_year(token: Token) -> bool:
    return token.kind is Kind.NUMBER and bool(_YEAR.fullmatch(token.text))
