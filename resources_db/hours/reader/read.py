"""The one door: a text → a Reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from resources_db.hours.reader.chunks import sections_of
from resources_db.hours.reader.labels import check_one_thing_is_meant
from resources_db.hours.reader.plain import plain
from resources_db.hours.reader.reading import NotUnderstood, Reading
from resources_db.hours.reader.remarks import note_of, set_aside
from resources_db.hours.reader.rules import rules_of
from resources_db.hours.reader.statements import is_by_appointment, statements_of
from resources_db.hours.reader.tokens import Kind, Token, tokens_of
from resources_db.hours.rule import HoursError

LONGEST = 1000  # characters; what is longer is a page, not hours
_SAYS_NOTHING = (
    Kind.APPOINTMENT, Kind.COMMA, Kind.COLON, Kind.DASH, Kind.BREAK, Kind.FILLER, Kind.OPEN,
    Kind.LABEL, Kind.OPENING, Kind.CLOSING,
)  # fmt: skip


@lru_cache(maxsize=4096)
def read_hours(text: str) -> Reading:
    """The hours that `text` says, or what of it was not understood. Never raises."""
    plain_text = plain(text)
    if len(plain_text) > LONGEST:
        return Reading(unread=text.strip())
    tokens, aside = set_aside(tokens_of(plain_text))
    if all(token.kind in _SAYS_NOTHING for token in tokens):
        return Reading(
            note=plain_text,
            by_appointment=_has(tokens, Kind.APPOINTMENT),
            call_for_hours=_has(aside, Kind.CALL),
        )
    try:
        return _read(plain_text, tokens, aside)
    except (NotUnderstood, HoursError):
        return Reading(
            unread=text.strip(),
            by_appointment=_has(tokens, Kind.APPOINTMENT),
            seasonal=_is_seasonal(tokens),
        )


def _read(plain_text: str, tokens: Sequence[Token], aside: Sequence[Token]) -> Reading:
    sections = sections_of(tokens)
    check_one_thing_is_meant(sections)
    rules = rules_of(statements_of(sections))
    if not rules:
        raise NotUnderstood("days without times")
    note = note_of(plain_text, aside)
    return Reading(rules, note=note, by_appointment=is_by_appointment(sections))


def _has(tokens: Sequence[Token], kind: Kind) -> bool:
    return any(token.kind is kind for token in tokens)


def _is_seasonal(tokens: Sequence[Token]) -> bool:
    """Whether a season or a range of months is named, and not for being closed."""
    return _has(tokens, Kind.SEASON) and not _has(tokens, Kind.CLOSED)
