"""One result of the directory, fact by fact, in words."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.speaking.catalogues import Catalogues
from bot.speaking.sentence import say_term
from bot.speaking.values.kinds import speak
from bot.speaking.voice import WEB, Voice

Result = Mapping[str, Any]

# Fact → the fields that hold it, the coded one before the source's own words.
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "hours": ("hours_text",),
    "phone": ("phone_label", "phone"),
    "text_to": ("sms",),
    "tty": ("tty",),
    "documents": ("documents", "documents_text"),
    "languages": ("languages",),
    "interpreters": ("interpreters",),
    "accessibility": ("accessibility",),
    "walk_in": ("walk_in",),
    "fees": ("fees", "fees_text"),
    "eligibility": ("eligibility", "eligibility_text"),
}
# How the fact's term calls its value, where not like the fact.
_PLACEHOLDERS = {"hours": "hours_text", "text_to": "text_phone", "tty": "tty_phone"}
# Three miles, half the width of a town: so far at most is a place that is known by its town
# or ZIP alone from the point on the map that stands for it.
WITHIN_A_TOWN_M = 4828
# Why a state is unknown, where that helps a person to decide.
_TELLING_REASONS = frozenset({"holiday", "no_closing_time"})


def result_facts(
    result: Result,
    *,
    language: str,
    catalogues: Catalogues,
    now: datetime | None = None,
    channel: str = WEB,
) -> dict[str, str]:
    """What is known of a place, as labelled phrases: {"distance": "0.6 miles away", …}.

    Keys in the order in which they are read: name, service, distance, address, approximate,
    open, hours, phone, text_to, tty, documents, languages, interpreters, accessibility,
    walk_in, fees, eligibility, call_first. What the directory does not state is absent.
    """
    return dict(facts_in(result, Voice.of(language, catalogues, channel, now)))


def result_text(
    result: Result, *, language: str, catalogues: Catalogues, now: datetime | None = None
) -> str:
    """The same as plain text, a line each: for a reader without cards, or to be read aloud."""
    facts = result_facts(result, language=language, catalogues=catalogues, now=now)
    return "\n".join(facts.values())


def facts_in(result: Result, voice: Voice) -> Iterator[tuple[str, str]]:
    yield "name", name_of(result)
    if result.get("organization") and result.get("service"):
        yield "service", str(result["service"])
    if result.get("distance_m") is not None:
        yield "distance", _distance(result, voice)
    if result.get("address"):
        yield "address", speak("address", result["address"], voice)
    if result.get("approximate"):
        yield "approximate", say_term("result", "approximate", {}, voice)
    yield "open", _opening(result, voice)
    yield from _stated(result, voice)
    if not result.get("seasonal"):
        verified = "call_first" if result.get("last_verified") else "not_verified"
        yield "call_first", say_term("result", verified, {}, voice)


def is_somewhere_near(result: Result) -> bool:
    """Whether it is in the town asked from, and nobody knows where in it: 0 m would be a lie."""
    distance_m = result.get("distance_m")
    if distance_m is None or not result.get("approximate"):
        return False
    return float(distance_m) < WITHIN_A_TOWN_M


def name_of(result: Result) -> str:
    return str(result.get("organization") or result.get("service") or "")


def opening_kind(result: Result) -> str:
    """Which `open…`, `closed…`, `unknown` or `seasonal` term speaks the result's opening."""
    opening = result.get("open") or {}
    state = opening.get("state", "unknown")
    if result.get("seasonal"):
        return "seasonal"
    if state == "open":
        return "open_until" if opening.get("until") else "open_always"
    if state == "closed":
        return "closed_until" if opening.get("next_opens_at") else "closed"
    return "unknown"


def _distance(result: Result, voice: Voice) -> str:
    if is_somewhere_near(result):
        return say_term("result", "distance_within", {"distance_m": WITHIN_A_TOWN_M}, voice)
    code = "distance_approximate" if result.get("approximate") else "distance"
    return say_term("result", code, result, voice)


def _opening(result: Result, voice: Voice) -> str:
    opening = result.get("open") or {}
    kind, reason = opening_kind(result), opening.get("reason")
    code = f"{kind}_{reason}" if kind == "unknown" and reason in _TELLING_REASONS else kind
    values = {"until": opening.get("until"), "opens_at": opening.get("next_opens_at")}
    return say_term("result", code, values, voice)


def _stated(result: Result, voice: Voice) -> Iterator[tuple[str, str]]:
    for fact, fields in _FIELDS.items():
        value = next((result[field] for field in fields if result.get(field)), None)
        if value is not None:
            yield fact, say_term("result", fact, {_PLACEHOLDERS.get(fact, fact): value}, voice)
