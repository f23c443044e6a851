"""Phone numbers, as they are dialled here: "860-555-0100", "2-1-1"."""

import re

_NORTH_AMERICAN = re.compile(r"\+?1?(\d{3})(\d{3})(\d{4})(?:\D+(\d+))?")
_SHORT_SERVICE_CODE = re.compile(r"\d{3}")
_PUNCTUATION = re.compile(r"[\s().-]")

# Left-to-right isolate … pop: keeps the groups of a number in order inside Arabic.
_ISOLATE, _POP = "\u2066", "\u2069"


def speak_phone(phone: str, *, isolate: bool = False) -> str:
    """ "+18605550100" → "860-555-0100", "211" → "2-1-1"; anything else as it is."""
    number = dial(phone)
    said = "-".join(number) if _SHORT_SERVICE_CODE.fullmatch(number) else number
    return f"{_ISOLATE}{said}{_POP}" if isolate else said


def dial(phone: str) -> str:
    """As a phone makes it a link: "860-555-0100", "860-555-0100 x12", "211"."""
    digits = _PUNCTUATION.sub("", phone)
    if _SHORT_SERVICE_CODE.fullmatch(digits):
        return digits
    match = _NORTH_AMERICAN.fullmatch(digits)
    if not match:
        return phone
    area, exchange, line, extension = match.groups()
    return f"{area}-{exchange}-{line}" + (f" x{extension}" if extension else "")
