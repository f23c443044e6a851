"""Brings writings of one word together: case, accents, full-width forms, digits of any script."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe",
        "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None,
        "ь": None, "ъ": None, "ς": "σ",
        "'": None, "’": None, "ʼ": None, "`": None,
    }
)  # fmt: skip
_POSSESSIVE = re.compile(r"['’ʼ`]s$", re.IGNORECASE)


def fold(word: str) -> str:
    """Lower case, no marks, no apostrophes: "Unión" → "union", "Hartford's" → "hartfords"."""
    if word.isascii() and "'" not in word and "`" not in word:
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", bare.translate(_UNDECOMPOSED))


def without_possessive(word: str) -> str:
    """ "Hartford's" → "Hartford"; other words as they are."""
    return _POSSESSIVE.sub("", word)


def ascii_digits(text: str) -> str:
    """The text with digits of every script as 0-9, at the same positions."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )
