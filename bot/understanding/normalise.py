"""What every message goes through before anything reads it."""

import re
import unicodedata

MAX_CHARACTERS = 1000

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u2060\ufeff]|[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_LONG_RUN = re.compile(r"(.)\1{3,}")


def clean(text: str) -> str:
    """One line of at most `MAX_CHARACTERS`, composed (NFC), without control characters."""
    text = _CONTROL.sub(" ", text[: 4 * MAX_CHARACTERS])
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return text[:MAX_CHARACTERS]


def squeeze(text: str) -> str:
    """Letters held down ("heeeeelp") shortened to two."""
    return _LONG_RUN.sub(r"\1\1", text)


def fold(text: str) -> str:
    """Lower case without diacritics, one character for each of the original.

    The length is kept so that a position in the folded text is one in the original.
    """
    return "".join(_fold_character(character) for character in text)


def _fold_character(character: str) -> str:
    letters = unicodedata.normalize("NFKD", character)
    base, marks = letters[0], letters[1:]
    if not all(unicodedata.combining(mark) for mark in marks):
        base = character  # 한 or ﬁ is several letters, not one with accents
    lower = base.lower()
    return lower if len(lower) == 1 else base


def without_marks(text: str) -> str:
    """The text as people type it who have no accents on their keyboard."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not _is_mark(c)))


def _is_mark(character: str) -> bool:
    """Whether this is a mark on a Latin, Greek or Cyrillic letter; other scripts need theirs."""
    return "\u0300" <= character <= "\u036f"
