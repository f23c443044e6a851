"""How well a name fits what somebody wrote: all of the name in a sentence, or its telling part.

Words weigh by how much they tell. A town, a need or a word that one in a hundred names has
("church") tells little; without a word that tells, nothing is a name.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from resources_db.search.names import SHORTEST_INITIALS, SHORTEST_MISSPELT, SMALL_WORDS

PLAIN_WEIGHT = 0.3  # of a word that tells
MISSPELT = 0.9  # of a word written right
TWO_SLIPS = 8  # letters: in a word so long two may be wrong
# A whole name may stand in any sentence. A part of one must be nearly all that is written.
WHOLE, PART, OF_TEXT = 0.8, 0.35, 0.9
SHORT = 4  # words: in a longer text one word of a name is chance ("I hope you can help")
FEWEST_PLAIN = 3  # so many plain words in a row are a name: Department of Social Services


@dataclass(frozen=True, slots=True)
class Written:
    """A text's words, and which of the names' words each may mean.

    plain: words that name nothing by themselves. empty: those of any sentence, among them.
    """

    words: Sequence[str]
    meant: Mapping[str, frozenset[str]]
    plain: Container[str]
    empty: Container[str] = ()

    @property
    def weighty(self) -> list[str]:
        """All words but those of any sentence."""
        return [word for word in self.words if word not in self.empty]

    @property
    def telling(self) -> list[str]:
        """The words that can name something."""
        return [word for word in self.words if word not in self.plain]


def is_spelling_of(written: str, word: str) -> bool:
    """Whether a slip or two, swapped neighbours among them, lead from one to the other."""
    if min(len(written), len(word)) < SHORTEST_MISSPELT:
        return written == word
    slips = 2 if min(len(written), len(word)) >= TWO_SLIPS else 1
    return OSA.distance(written, word, score_cutoff=slips) <= slips


def likeness(written: Written, name: str) -> float:
    """From 0 (another name) to 1 (this one, exactly)."""
    words = [word for word in name.split() if word not in SMALL_WORDS]
    initials = "".join(word[0] for word in words)
    if len(initials) >= SHORTEST_INITIALS and initials in written.telling:
        return WHOLE
    found = {word: _found(written, word) for word in words}
    text = " ".join(written.words)
    same = fuzz.ratio(text, " ".join(words)) / 100
    if len(words) >= FEWEST_PLAIN and f" {' '.join(words)} " in f" {text} ":
        return max(same, WHOLE)
    if not any(share and word not in written.plain for word, share in found.items()):
        return 0.0
    of_name = _share(found, written.plain)
    of_text = _share(_explained(written, found), written.plain)
    part = of_name >= PART and of_text >= OF_TEXT and _is_told(written, found)
    if of_name >= WHOLE or part:
        return 0.6 * of_name + 0.2 * of_text + 0.2 * same
    return 0.0


def _found(written: Written, word: str) -> float:
    """How surely a name's word is written."""
    if word in written.words:
        return 1.0
    return MISSPELT if any(word in written.meant.get(each, ()) for each in written.words) else 0.0


def _is_told(written: Written, found: Mapping[str, float]) -> bool:
    """Whether more than chance put a part of the name into the text."""
    telling = sum(share > 0 and word not in written.plain for word, share in found.items())
    return telling > 1 or len(written.words) <= SHORT


def _explained(written: Written, found: Mapping[str, float]) -> dict[str, float]:
    """For each word of the text that weighs something, whether the name has it."""
    there = {word for word, share in found.items() if share}
    return {
        word: float(word in there or bool(written.meant.get(word, frozenset()) & there))
        for word in written.weighty
    }


def _share(found: Mapping[str, float], plain: Container[str]) -> float:
    """Which part of the words is found, by weight."""
    weights = {word: PLAIN_WEIGHT if word in plain else 1.0 for word in found}
    whole = sum(weights.values())
    return sum(weights[word] * share for word, share in found.items()) / whole if whole else 0.0
