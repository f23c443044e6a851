"""Numbers and yes or no."""

from __future__ import annotations

import math
import re

from resources_db.importing.cleaning.doubt import CellDoubt

WHOLE = re.compile(r"[+-]?\d{1,9}(?:\.0+)?")
DECIMAL = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,30})?|\.\d{1,30})")
SCIENTIFIC = re.compile(r"[+-]?\d(?:\.\d{1,20})?[eE][+-]?\d{1,2}")
MONEY = re.compile(r"(?:US)?\$|USD", re.I)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
OLDEST = 130
YES = frozenset(["yes", "y", "true", "t", "1", "x", "on", "✓", "✔", "si", "sí"])
NO = frozenset(["no", "n", "false", "f", "0", "off"])


def whole(text: str) -> int:
    """12; also 12.0, as spreadsheets write it."""
    if not WHOLE.fullmatch(text):
        raise CellDoubt("not a whole number; left out")
    return int(text.split(".")[0])


def decimal(text: str) -> float:
    """1234.5; also $1,234.50 and 1.2345E3."""
    plain = THOUSANDS.sub("", MONEY.sub("", text)).strip()
    if not (DECIMAL.fullmatch(plain) or SCIENTIFIC.fullmatch(plain)):
        raise CellDoubt("not a number; left out")
    value = float(plain)
    if not math.isfinite(value):
        raise CellDoubt("not a number; left out")
    return value


def age(text: str) -> float:
    """An age in years; half a year is 0.5."""
    years = decimal(text)
    if not 0 <= years <= OLDEST:
        raise CellDoubt("not an age in years; left out")
    return years


def yes_or_no(text: str) -> bool:
    """Yes, y, true, 1, x; or no, n, false, 0."""
    word = text.strip().casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise CellDoubt("neither yes nor no; left out")
