"""Names of weekdays → the standard's codes."""

from __future__ import annotations

import re

from resources_db.hours.rule import WEEKDAYS
from resources_db.importing.cleaning.doubt import CellDoubt

NAMES = {
    name[:length]: code
    for name, code in zip(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        WEEKDAYS,
        strict=True,
    )
    for length in range(2, len(name) + 1)
}
ALSO = {"tues": "TU", "thurs": "TH", "m": "MO", "w": "WE", "f": "FR"}
NUMBERS = {str(number + 1): code for number, code in enumerate(WEEKDAYS)}
ITEM = re.compile(r"([+-]?[1-5])?\s*([a-z]+)\.?|([1-7])", re.I)


def codes(text: str) -> str:
    """`Monday, Wed` → `MO,WE`; `2TU` stays; 1 is Monday and 7 Sunday."""
    found = [_code(item) for item in re.split(r"[,;\s/|]+", text.strip(" []'\"")) if item]
    return ",".join(dict.fromkeys(found))


def _code(item: str) -> str:
    match = ITEM.fullmatch(item.strip("'\""))
    if match and match[3]:
        return NUMBERS[match[3]]
    word = match[2].casefold() if match else ""
    code = NAMES.get(word) or ALSO.get(word)
    if not match or not code:
        raise CellDoubt(f"{item!r} is no weekday; write MO, or 2TU for the second Tuesday")
    return f"{int(match[1])}{code}" if match[1] else code
