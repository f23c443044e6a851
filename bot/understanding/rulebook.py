"""Needs, conditions, ordinals and language names in a text, by spaCy rules written per language.

spaCy's Matcher tries every pattern at every word. An index by first word leaves it those
that can begin there, so that sixteen languages cost little more than one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.matcher import Matcher

from bot.understanding.mentions import Mention, longest_of_a_family
from bot.understanding.normalise import fold
from bot.understanding.patterns import (
    SHORTEST_STEM,
    compile_line,
    first_words,
    guessed_words,
    plain_words,
    required_words,
)
from bot.understanding.rule_files import FOLDER, Rule, all_rules, read_label, real_words
from bot.understanding.slips import Slips

SPANISH = "es"
# Written without a space between words as often as with one: "food/housing", "drop-in".
_JOINTS = str.maketrans(dict.fromkeys("'’`‘´/+&-–()[]", " "))
_SPACE = re.compile(r"\s")
_CONTRACTION = re.compile(r"['’`‘´](?=(?:t|s|m|d|re|ve|ll)\b)")


@dataclass(frozen=True)
class _Lines:
    """Lines that begin alike, in one matcher."""

    matcher: Any
    required: list[list[frozenset[str]]] = field(default_factory=list)

    def add(self, rule: Rule) -> None:
        self.matcher.add(rule.label, [compile_line(rule.line)])
        self.required.append(required_words(rule.line))

    def may_match(self, words: Set[str]) -> bool:
        return any(all(not choices.isdisjoint(words) for choices in line) for line in self.required)


@dataclass(frozen=True)
class Rulebook:
    """All languages' rules together; people mix languages. For one thread at a time."""

    pipeline: Any
    index: Mapping[str, Sequence[_Lines]]  # by the word or stem that a line may begin with
    slips: Slips

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Rulebook":
        """Read every `<tag>/*.yml`. Raises PatternError with file and line."""
        rules = list(all_rules(folder))
        pipeline = spacy.blank("xx")
        return cls(pipeline, _indexed(rules, pipeline.vocab), _slips(rules, real_words(folder)))

    def find(self, text: str) -> list[Mention]:
        """All mentions in reading order; of overlapping ones of a family, the longest."""
        plain, positions = _plain(text)
        # Without the zone, spaCy would keep every word that anybody ever wrote.
        with self.pipeline.memory_zone():
            document = self._read(plain)
            found = {match for lines in self._lines(document) for match in lines.matcher(document)}
            mentions = [self._mention(document, match, positions) for match in found]
        return longest_of_a_family((mention for mention in mentions if mention), text)

    def _read(self, text: str) -> Any:
        """spaCy's document; the norm of a misspelt word is the word that was meant."""
        document = self.pipeline.make_doc(text)
        for token in document:
            token.norm_ = self.slips.meant_by(token.text)
        return document

    def _lines(self, document: Any) -> list[_Lines]:
        """The lines of which every word may be in the document."""
        words = {token.norm_ for token in document}
        keys = {key for word in words for key in _keys(word)}
        begun = {id(lines): lines for key in keys for lines in self.index.get(key, ())}
        return [lines for lines in begun.values() if lines.may_match(words)]

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


def _indexed(rules: Iterable[Rule], vocab: Any) -> Mapping[str, Sequence[_Lines]]:
    """The lines that begin alike, under each word they may begin with."""
    alike: dict[tuple[str, ...], _Lines] = defaultdict(lambda: _Lines(Matcher(vocab, False)))
    for rule in rules:
        alike[tuple(first_words(rule.line))].add(rule)
    index: dict[str, list[_Lines]] = defaultdict(list)
    for words, lines in alike.items():
        for word in set(words):
            index[word].append(lines)
    return dict(index)


def _slips(rules: Sequence[Rule], real: Iterable[str]) -> Slips:
    """What the rules' words are recognised by when they are misspelt."""
    known = {*real, *(word for rule in rules for word in plain_words(rule.line))}
    spanish = (w for rule in rules if rule.language == SPANISH for w in plain_words(rule.line))
    return Slips.of(known, spanish, (w for rule in rules for w in guessed_words(rule.line)))


def _keys(word: str) -> Iterator[str]:
    """Where lines stand in the index that may begin with this word: itself, and its stems."""
    yield word
    yield from (f"{word[:end]}*" for end in range(SHORTEST_STEM, len(word) + 1))


def _is_all(text: str, start: int, end: int) -> bool:
    """Whether nothing but punctuation stands outside the span."""
    return not any(character.isalnum() for character in text[:start] + text[end:])


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as rules are written, and where each of its characters stands in the original."""
    folded = fold(text)
    spaced = _SPACE.sub(" ", folded.translate(_JOINTS))
    dropped = {match.start() for match in _CONTRACTION.finditer(folded)}
    dropped |= {i for i in range(1, len(spaced)) if spaced[i - 1 : i + 1] == "  "}
    positions = [i for i in range(len(spaced)) if i not in dropped]
    return "".join(spaced[i] for i in positions), positions
