"""One result as one line of a text message, with as much detail as there is room for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.speaking.results import WITHIN_A_TOWN_M, is_somewhere_near, name_of, opening_kind
from bot.speaking.sms.shorten import shorten_name, shorten_street
from bot.speaking.values.compact import compact_distance, compact_moment
from bot.speaking.values.phones import dial
from bot.speaking.values.words import speak_term
from bot.speaking.voice import Voice

_STATE = "CT"


@dataclass(frozen=True, slots=True)
class Detail:
    """How much a list of results tells. `name` is in characters."""

    name: int = 48
    town: bool = True
    street: bool = True
    next_opening: bool = True
    opening: bool = True
    distance: bool = True
    intro: bool = True
    tail: bool = True


def result_line(result: Mapping[str, Any], number: int, detail: Detail, voice: Voice) -> str:
    """ "1. Hands On Hartford, 0.6mi, open til 5PM, 860-246-0132, 45 Church St, Hartford"."""
    parts = (
        shorten_name(name_of(result), detail.name) or speak_term("need", result["need"], voice),
        _distance(result, voice) if detail.distance else "",
        opening_words(result, voice, with_next=detail.next_opening) if detail.opening else "",
        dial(result.get("phone_label") or result.get("phone") or ""),
        _place(result, detail) if detail.street else "",
    )
    return f"{number}. " + ", ".join(part for part in parts if part)


def opening_words(result: Mapping[str, Any], voice: Voice, *, with_next: bool = True) -> str:
    """ "open til 5PM", "closed, opens Sat 9AM", "call first"."""
    kind, opening = opening_kind(result), result.get("open") or {}
    if kind == "open_until":
        return _term("open_until", voice, compact_moment(opening["until"], voice))
    closed = _term("closed", voice)
    if kind == "closed_until":
        opens = _term("closed_until", voice, compact_moment(opening["next_opens_at"], voice))
        return f"{closed}, {opens}" if with_next else closed
    return _term(kind, voice)


def street_and_town(address: str) -> tuple[str, str]:
    """ "45 Church Street, Hartford, CT 06103" → ("45 Church St", "Hartford").

    An address known by its town only has no street: ("", "Waterbury").
    """
    first, *rest = (part.strip() for part in address.split(","))
    has_street = bool(rest) and not rest[0].startswith(_STATE)
    return (shorten_street(first), rest[0]) if has_street else ("", first)


def _distance(result: Mapping[str, Any], voice: Voice) -> str:
    """ "0.6mi"; "<3mi" for somewhere in the town."""
    if is_somewhere_near(result):
        return "<" + compact_distance(WITHIN_A_TOWN_M, voice)
    return compact_distance(result.get("distance_m"), voice)


def _place(result: Mapping[str, Any], detail: Detail) -> str:
    """Street and town, or what there is of them."""
    street, town = street_and_town(result.get("address") or "")
    parts = (street, town) if detail.town or not street else (street,)
    return ", ".join(part for part in parts if part)


def _term(code: str, voice: Voice, time: str = "") -> str:
    return voice.term("sms", code, {"time": time}) or ""
