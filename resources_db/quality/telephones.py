"""Numbers that look dead on paper: nobody can have them."""

from __future__ import annotations

import re
from functools import lru_cache

from resources_db.phone_numbers import SHORT_CODES, TEXT_CODE, PhoneError, parse_phone

_NORTH_AMERICAN = re.compile(r"\+1(\d{3})(\d{3})(\d{4})")
# 555-0100 to 555-0199 are set aside for fiction (NANPA, 555 line numbers).
_FICTION = range(100, 200)
_FEWEST_DIFFERENT = 2


@lru_cache(maxsize=100_000)
def fault(number: str) -> str:
    """What is wrong with an E.164 number or short code; empty for one that may ring."""
    if number in SHORT_CODES or TEXT_CODE.fullmatch(number):
        return ""
    if found := _NORTH_AMERICAN.fullmatch(number):
        _, exchange, line = found.groups()
        if exchange == "555" and int(line) in _FICTION:
            return "numbers from 555-0100 to 555-0199 are kept for films and books"
        if len(set(exchange + line)) < _FEWEST_DIFFERENT:
            return "the same digit over and over"
    try:
        parse_phone(number)
    except PhoneError as error:
        return str(error)
    return ""
