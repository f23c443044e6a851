"""Misspelt words: which of those we know somebody meant."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.understanding.spanish import sound

SHORTEST_HEARD = 4  # letters


@dataclass(frozen=True)
class Slips:
    """Known words, found again by sound or with one letter missing, added, wrong or swapped.

    The first letter of a mistyped word has to be right: it nearly always is, and "coats" is
    not "goats".
    """

    known: frozenset[str]
    by_sound: Mapping[str, str]
    by_variant: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, known: Iterable[str], spanish: Iterable[str], guessed: Iterable[str]) -> "Slips":
        """known: spelt so, a word is no slip. spanish: may be written as they sound.

        guessed: may be mistyped; of five letters or more.
        """
        by_sound = {sound(w): w for w in sorted(spanish, reverse=True) if len(w) >= SHORTEST_HEARD}
        by_variant = defaultdict(list)
        for word in sorted(set(guessed)):
            for variant in _without_one_letter(word):
                by_variant[variant].append(word)
        return cls(frozenset(known), by_sound, dict(by_variant))

    def meant_by(self, written: str) -> str:
        """The known word that was meant, or the word as it is written."""
        if written in self.known or len(written) < SHORTEST_HEARD or not written.isalpha():
            return written
        return self.by_sound.get(sound(written)) or self._nearest(written)

    def _nearest(self, written: str) -> str:
        candidates = {
            word
            for variant in _without_one_letter(written)
            for word in self.by_variant.get(variant, ())
            if word[0] == written[0] and OSA.distance(word, written) == 1
        }
        return min(candidates, default=written)


def _without_one_letter(word: str) -> Iterator[str]:
    """Two words that are one mistake apart become equal when each loses at most one letter."""
    yield word
    yield from {word[:i] + word[i + 1 :] for i in range(len(word))}
