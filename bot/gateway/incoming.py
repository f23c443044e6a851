"""A message as a client sends it: read strictly, cleaned, or refused with what to do."""

import asyncio
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from aiohttp import web

from bot.gateway.cleaning import clean
from bot.gateway.messages import Location
from bot.gateway.problems import ProblemError, bad_request, unprocessable
from bot.languages import find_language

MOST_CHARACTERS = 1000
BODY_TIMEOUT_S = 10
# About a hundred metres: near enough to find a pantry, too far to name a house.
_LOCATION_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Incoming:
    text: str
    conversation: str | None = None
    language: str | None = None
    location: Location | None = None


async def read_json(request: web.Request) -> Incoming:
    """ProblemError 400, 413, 415 or 422 for what cannot be taken; 408 when it comes too slowly."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    return parse(await _read_body(request))


async def _read_body(request: web.Request) -> bytes:
    try:
        async with asyncio.timeout(BODY_TIMEOUT_S):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None


def parse(body: bytes) -> Incoming:
    document = _parse_object(body)
    language = _optional(document, "language", str)
    location = _optional(document, "location", dict)
    return Incoming(
        text=check_text(_optional(document, "text", str)),
        conversation=_optional(document, "conversation", str),
        language=None if language is None else check_language(language),
        location=None if location is None else check_location(location),
    )


def check_text(text: str | None) -> str:
    """The cleaned text; ProblemError 422 for none or too much of it."""
    if len((text or "").strip()) > MOST_CHARACTERS:
        raise unprocessable(
            "text-too-long",
            "The text is too long.",
            f"Send at most {MOST_CHARACTERS} characters; two short messages are fine.",
        )
    said = clean(text or "")
    if not said:
        raise unprocessable(
            "text-missing", "There is no text.", "Put what the person wrote into `text`."
        )
    return said


def check_language(tag: str) -> str:
    language = find_language(tag)
    if language is None:
        raise unprocessable(
            "language-unknown",
            "The language is not one of ours.",
            "Leave `language` out: the navigator sees which language people write in.",
        )
    return language.tag


def check_location(location: Mapping[str, Any]) -> Location:
    """Rounded to about a hundred metres; ProblemError 422 for a point that is not on Earth."""
    latitude, longitude = (_degrees(location.get(name)) for name in ("latitude", "longitude"))
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise unprocessable(
            "location-out-of-range",
            "There is no such place on Earth.",
            "Send degrees: `latitude` from -90 to 90 and `longitude` from -180 to 180.",
        )
    return Location(
        latitude=round(latitude, _LOCATION_DECIMALS),
        longitude=round(longitude, _LOCATION_DECIMALS),
    )


def _degrees(value: object) -> float:
    # bool is an int to Python, but true is no latitude
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _wrong_type("location", "an object with the numbers `latitude` and `longitude`")
    try:
        degrees = float(value)
    except OverflowError:
        return math.inf
    return degrees


def _optional(document: Mapping[str, Any], name: str, kind: type[Any]) -> Any:
    value = document.get(name)
    if value is not None and not isinstance(value, kind):
        raise _wrong_type(name, "an object" if kind is dict else "a string")
    return value


def _wrong_type(name: str, expected: str) -> ProblemError:
    return bad_request(
        "wrong-type", "A field has the wrong type.", f"Make `{name}` {expected}, or leave it out."
    )


def _parse_object(body: bytes) -> Mapping[str, Any]:
    try:
        # RecursionError: sixteen thousand opening brackets fit into a body
        document = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise bad_request("not-json", "This is not JSON.", "Send a JSON object in UTF-8.") from None
    if not isinstance(document, dict):
        raise bad_request(
            "not-an-object", "This is not a JSON object.", 'Send an object like {"text": "food"}.'
        )
    return document


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError("NaN and Infinity are not JSON")
