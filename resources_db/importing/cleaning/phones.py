"""Phone numbers in any American writing, also several in one cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from resources_db.importing.cleaning.doubt import CellDoubt
from resources_db.phone_numbers import PhoneError, PhoneNumber, parse_phone

FOREIGN = re.compile(r"\+(?!1\b|1[\s(.-]?\d)\d[\d\s().-]{6,17}\d", re.ASCII)
AMERICAN = re.compile(
    r"(?<![\dA-Z])(?:\+?1[\s.(-]*)?\(?(?P<area>[2-9][0-9]{2})\)?[\s.)/-]*"
    r"(?P<rest>[0-9]{3}[\s.-]*[0-9]{4}|(?-i:[A-Z0-9]{3,4}-?[A-Z0-9]{3,8}))(?!\d|(?-i:[A-Z]))"
    r"(?:[\s,;(]*(?:extension|extn|ext|x|#)[\s.:#]*(?P<extension>\d{1,7})\)?)?",
    re.IGNORECASE | re.ASCII,
)
SHORT = re.compile(r"(?<![\d-])(?:2-?1-?1|9-?1-?1|9-?8-?8|7-?1-?1)(?![\d-])")
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
LOCAL_DIGITS = 7
USUAL = re.compile(r"\(?(\d{3})(?:\) ?|[-. ]?)(\d{3})[-. ]?(\d{4})", re.ASCII)
FLOAT_TAIL = re.compile(r"(?<=\d{10})\.0+$")
HINT = "write 860-555-0100, with x and the extension behind it"


def phones(text: str) -> tuple[PhoneNumber, ...]:
    """Every number in the cell, in its order, each once.

    Raises CellDoubt for a cell without any; `kept` holds the good ones where only some are bad.
    """
    usual = USUAL.fullmatch(text)
    if usual and _given_out()("".join(usual.groups())):
        return (PhoneNumber(f"+1{''.join(usual.groups())}"),)
    return _searched(text)


@cache
def _given_out() -> Callable[[str], object]:
    """Tells whether ten digits are a number of the United States, by the library's own patterns.

    The library's whole way to that answer takes forty times as long, and nearly every cell
    of a large feed holds one usual number.
    """
    from phonenumbers import PhoneMetadata

    known = PhoneMetadata.metadata_for_region("US")
    kinds = (known.fixed_line, known.mobile, known.toll_free) if known else ()
    patterns = [f"(?:{kind.national_number_pattern})" for kind in kinds if kind]
    return re.compile("|".join(patterns)).fullmatch


@lru_cache(maxsize=4096)  # the same number stands in many rows
def _searched(text: str) -> tuple[PhoneNumber, ...]:
    text = FLOAT_TAIL.sub("", text.strip().strip("\"'"))
    found, bad = [], []
    for written in _numbers_in(text):
        try:
            found.append(parse_phone(written))
        except PhoneError as error:
            bad.append(f"{written}: {error}")
    if not found:
        raise CellDoubt(f"not a phone number; {bad[0] if bad else HINT}")
    kept = tuple(dict.fromkeys(found))
    if bad:
        raise CellDoubt(f"one number was left out: {bad[0]}", kept)
    return kept


def _numbers_in(text: str) -> list[str]:
    if text.isascii() and text.isdecimal() and len(text) in (5, 6):
        return [text]  # a code to text to
    foreign = [(m.start(), m.group()) for m in FOREIGN.finditer(text)]
    rest = FOREIGN.sub(lambda m: " " * len(m.group()), text)
    american = [(m.start(), _written(m)) for m in AMERICAN.finditer(rest) if _dialled(m)]
    if not american and not foreign:
        return [re.sub("-", "", m.group()) for m in SHORT.finditer(rest)]
    return [number for _, number in sorted(foreign + american)]


def _dialled(match: re.Match[str]) -> bool:
    """Whether it is a number: seven digits, or letters that stand for them ("FOOD-NOW")."""
    rest = re.sub(r"[\s.-]", "", match["rest"])
    letters = [letter for letter in rest if letter.isalpha()]
    if not letters:
        return len(rest) == LOCAL_DIGITS
    return len(rest) >= LOCAL_DIGITS and all(letter.isupper() for letter in letters)


def _written(match: re.Match[str]) -> str:
    rest = re.sub(r"[\s.-]", "", match["rest"]).translate(KEYPAD)[:LOCAL_DIGITS]
    extension = f" x{match['extension']}" if match["extension"] else ""
    return f"{match['area']}-{rest[:3]}-{rest[3:]}{extension}"
