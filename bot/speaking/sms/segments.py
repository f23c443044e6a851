"""How many parts a text message is sent (and paid) in. 3GPP TS 23.038 and 23.040."""

from dataclasses import dataclass
from typing import Literal

# The GSM 7-bit default alphabet in its own order, row by row; ESC is not a character.
_BASIC_ALPHABET = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
# Sent as ESC and a character: two septets each.
_EXTENSION = frozenset("\f^{}\\[~]|€")


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Units (septets or UTF-16 code units) that one message holds, alone and as one of several."""

    name: Literal["GSM-7", "UCS-2"]
    single: int
    part: int


GSM_7 = Alphabet("GSM-7", single=160, part=153)
UCS_2 = Alphabet("UCS-2", single=70, part=67)


@dataclass(frozen=True, slots=True)
class Segments:
    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    count: int


def is_gsm7(text: str) -> bool:
    return all(char in _BASIC_ALPHABET or char in _EXTENSION for char in text)


def segments(text: str) -> Segments:
    """An empty text takes one segment: it would be sent as an empty message."""
    alphabet = GSM_7 if is_gsm7(text) else UCS_2
    widths = [_width(char, alphabet) for char in text]
    units = sum(widths)
    count = 1 if units <= alphabet.single else _parts(widths, alphabet.part)
    return Segments(alphabet.name, units, count)


def _width(char: str, alphabet: Alphabet) -> int:
    """1 or 2: an extension character is two septets, one beyond U+FFFF a surrogate pair."""
    is_wide = char in _EXTENSION if alphabet is GSM_7 else ord(char) > 0xFFFF
    return 2 if is_wide else 1


def _parts(widths: list[int], size: int) -> int:
    """Parts when no character may be split: a wide one at the border moves to the next part."""
    parts, used = 1, 0
    for width in widths:
        if used + width > size:
            parts, used = parts + 1, 0
        used += width
    return parts
