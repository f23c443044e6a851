"""Needs, conditions, ordinals and language names in a text, by spaCy rules written per language.

spaCy's Matcher tries every pattern at every word. An index by first word leaves it those
that can begin there, so that sixteen languages cost little more than one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from rapidfuzz.distance import OSA
from spacy.matcher import Matcher

from bot.understanding.normalise import fold
from bot.understanding.patterns import compile_line, first_words, keys_of_rule, keys_of_word
from bot.understanding.rule_files import FAMILIES, FOLDER, KINDS, NONE, all_rules, read_label

# Written without a space between words as often as with one: "food/housing", "drop-in".
_JOINTS = str.maketrans(dict.fromkeys("'’`‘´/+&-–()[]", " "))
_CONTRACTION = re.compile(r"['’`‘´](?=(?:t|s|m|d|re|ve|ll)\b)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A rule that matched: what kind of thing, which value, and where in the text."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Rulebook:
    """All languages' rules together; people mix languages."""

    pipeline: Any
    matchers: Mapping[str, Any]  # by what a line may begin with: patterns.keys_of_rule

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Rulebook":
        """Read every `<tag>/*.yml`. Raises PatternError with file and line."""
        pipeline = spacy.blank("xx")
        matchers: dict[str, Any] = defaultdict(
            lambda: Matcher(pipeline.vocab, validate=False, fuzzy_compare=_is_slip_of)
        )
        for rule in all_rules(folder):
            patterns = compile_line(rule.line)
            for key in {key for word in first_words(rule.line) for key in keys_of_rule(word)}:
                matchers[key].add(rule.label, patterns)
        return cls(pipeline, dict(matchers))

    def find(self, text: str) -> list[Mention]:
        """All mentions in reading order; of overlapping ones of a family, the longest."""
        plain, positions = _plain(text)
        document = self.pipeline.make_doc(plain)
        found = {match for matcher in self._matchers(document) for match in matcher(document)}
        mentions = (self._mention(document, match, positions) for match in found)
        return longest_of_a_family(mention for mention in mentions if mention)

    def _matchers(self, document: Any) -> list[Any]:
        keys = {key for word in {token.text for token in document} for key in keys_of_word(word)}
        return [self.matchers[key] for key in keys if key in self.matchers]

    def _mention(
        self, document: Any, match: tuple[int, int, int], positions: Sequence[int]
    ) -> Mention | None:
        label, first, last = match
        kind, value, is_whole = read_label(self.pipeline.vocab.strings[label])
        span = document[first:last]
        if is_whole and not _is_all(document.text, span.start_char, span.end_char):
            return None
        return Mention(kind, value, positions[span.start_char], positions[span.end_char - 1] + 1)


@cache
def rulebook() -> Rulebook:
    """The project's rules, read once a process."""
    return Rulebook.load()


def longest_of_a_family(mentions: Iterable[Mention]) -> list[Mention]:
    """Drop every mention that overlaps a longer one of its family, and those of `none`."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_precedence):
        if not any(_displaces(other, mention) for other in kept):
            kept.append(mention)
    return sorted((m for m in kept if m.value != NONE), key=lambda m: (m.start, m.end))


def _precedence(mention: Mention) -> tuple[int, bool, int, int, str]:
    length = mention.end - mention.start
    rank = KINDS.index(mention.kind)
    return -length, mention.value != NONE, rank, mention.start, mention.value


def _displaces(longer: Mention, mention: Mention) -> bool:
    if mention.start >= longer.end or longer.start >= mention.end:
        return False
    family = FAMILIES[mention.kind]
    # Two filters may share words ("open saturday evening"); two needs may not.
    shareable = family == "filter" and longer.value not in (mention.value, NONE)
    return family == FAMILIES[longer.kind] and not shareable


def _is_slip_of(written: str, meant: str, mistakes: int) -> bool:
    """Whether somebody who meant one word may have typed the other; the first letter is right."""
    return written[0] == meant[0] and OSA.distance(written, meant) <= mistakes


def _is_all(text: str, start: int, end: int) -> bool:
    """Whether nothing but punctuation stands outside the span."""
    return not any(character.isalnum() for character in text[:start] + text[end:])


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as rules are written, and where each of its characters stands in the original."""
    folded = fold(text)
    dropped = {match.start() for match in _CONTRACTION.finditer(folded)}
    positions = [i for i in range(len(folded)) if i not in dropped]
    plain = "".join(folded[i] for i in positions)
    return plain.translate(_JOINTS), positions
