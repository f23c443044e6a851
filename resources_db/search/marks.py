"""Words as bits, for the database to sieve with: a set of words is one number.

Each word has one of 62 bits, by its checksum, and shares it with others. A bit that is not
set: the word is not there, for sure. One that is set: it may be. Who reads the row knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

BITS = 62  # of the 63 that every database has in a whole number
ANY = (1 << BITS) - 1


@lru_cache(maxsize=65_536)
def mark(word: str) -> int:
    """The bit of a word."""
    return 1 << (crc32(word.encode()) % BITS)


def marks_of(words: Iterable[str]) -> int:
    """The bits of all words."""
    marks = 0
    for word in words:
        marks |= mark(word)
    return marks
