"""The words around a place that tell what it is: prepositions, street types, small words."""

from __future__ import annotations

from functools import cache

from resources_db.places.fold import fold
from resources_db.places.tables import rows, split, towns

# A mark makes the word: Vietnamese "ở" is "in", Spanish "o" is "or".
_SAFE_BARE_LENGTH = 3


@cache
def phrases(role: str) -> frozenset[str]:
    """Every phrase of any language that plays `role` (see data/cues.csv)."""
    found: set[str] = set()
    for row in rows("cues"):
        if row["role"] == role:
            found.update(*(_writings(phrase) for phrase in split(row["words"])))
    return frozenset(found)


@cache
def town_words() -> frozenset[str]:
    """Folded words that the names of the 169 towns are made of."""
    return frozenset(fold(word) for name in towns() for word in name.split())


def _writings(phrase: str) -> set[str]:
    if "\u3400" <= phrase[0] <= "\u9fff":
        return {" ".join(phrase)}  # a sentence's Chinese characters are words of their own
    bare = " ".join(fold(word) for word in phrase.split())
    return {phrase.casefold(), bare} if len(bare) >= _SAFE_BARE_LENGTH else {phrase.casefold()}
