"""Phone numbers: people's writing → E.164 or a short code, and back to a label."""

from __future__ import annotations

import re
from dataclasses import dataclass

SHORT_CODES = frozenset({"211", "711", "911", "988"})
TEXT_CODE = re.compile(r"\d{5,6}")
NORTH_AMERICAN = re.compile(r"\+1(\d{3})(\d{3})(\d{4})")


class PhoneError(ValueError):
    """Not a number that can be dialled; the message says what to write."""


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """`number` is E.164 or a short code; `extension` is empty or digits."""

    number: str
    extension: str = ""


def parse_phone(text: str) -> PhoneNumber:
    """Read `860-555-0100 x102`, `+1 860 555 0100`, `211`, or a five-digit text code."""
    if text in SHORT_CODES or TEXT_CODE.fullmatch(text):
        return PhoneNumber(text)
    import phonenumbers

    try:
        parsed = phonenumbers.parse(text, "US")
    except phonenumbers.NumberParseException:
        raise PhoneError("not a phone number; write 860-555-0100 or 211") from None
    if not phonenumbers.is_valid_number(parsed):
        raise PhoneError("no such number is given out in North America; check the digits")
    number = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(number, parsed.extension or "")


def label(number: str, extension: str = "") -> str:
    """As people read it: 860-555-0100, 860-555-0100 x102, 2-1-1."""
    if number in SHORT_CODES:
        return "-".join(number)
    match = NORTH_AMERICAN.fullmatch(number)
    written = "-".join(match.groups()) if match else number
    return f"{written} x{extension}" if extension else written
