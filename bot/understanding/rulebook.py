"""Needs, filters, ordinals and language names in a text, by spaCy rules written per language.

The rules are data (`rules/<tag>.yml`): kind → value → lines in the notation of `patterns`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import spacy
import yaml

from bot.understanding.normalise import fold
from bot.understanding.patterns import PatternError, compile_line, is_whole_message

FOLDER = Path(__file__).parent / "rules"
KINDS = ("need", "filter", "ordinal", "language", "speaks", "day")
# Written without a space between words as often as with one: "food/housing", "drop-in", "women's".
_JOINTS = str.maketrans(dict.fromkeys("'’`‘´/+&-–()[]", " "))


@dataclass(frozen=True, slots=True)
class Mention:
    """A rule that matched: what kind of thing, which value, and where in the text."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Rulebook:
    """All languages' rules in one spaCy pipeline; people mix languages."""

    pipeline: Any
    whole_messages: Mapping[str, Mention]

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Rulebook":
        """Read every `<tag>.yml`. Raises PatternError with file and line."""
        rules = [rule for path in sorted(folder.glob("*.yml")) for rule in _read(path)]
        pipeline = spacy.blank("xx")
        ruler = pipeline.add_pipe("span_ruler")
        ruler.add_patterns(
            [{"label": f"{kind}:{value}", "pattern": compile_line(line)}
             for kind, value, line in rules if not is_whole_message(line)]
        )  # fmt: skip
        whole = {
            line[1:-1].strip(): Mention(kind, value, 0, 0)
            for kind, value, line in rules
            if is_whole_message(line)
        }
        return cls(pipeline, whole)

    def find(self, text: str) -> list[Mention]:
        """All mentions in reading order; of overlapping ones of a kind, the longest."""
        folded = fold(text).translate(_JOINTS)
        whole = self.whole_messages.get(folded.strip(" .!?¿¡,"))
        if whole is not None:
            return [Mention(whole.kind, whole.value, 0, len(text))]
        document = self.pipeline(folded)
        mentions = (
            Mention(*span.label_.split(":", 1), span.start_char, span.end_char)
            for span in document.spans["ruler"]
        )
        return longest_of_a_kind(mentions)


@cache
def rulebook() -> Rulebook:
    """The project's rules, read once a process."""
    return Rulebook.load()


def longest_of_a_kind(mentions: Iterable[Mention]) -> list[Mention]:
    """Drop every mention that overlaps a longer one of the same kind."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if not any(_overlap(mention, other) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _overlap(one: Mention, other: Mention) -> bool:
    same_place = one.start < other.end and other.start < one.end
    # Two filters may share words ("open saturday evening"); two needs may not.
    return same_place and one.kind == other.kind and (one.kind != "filter" or one.value == other.value)


def _read(path: Path) -> Iterator[tuple[str, str, str]]:
    """(kind, value, line) for every line of a rules file."""
    data: Mapping[str, Mapping[Any, Sequence[str]]] = yaml.safe_load(path.read_text("utf-8")) or {}
    for kind, values in data.items():
        if kind not in KINDS:
            raise PatternError(f"{path.name}: unknown kind {kind!r}; known are {', '.join(KINDS)}")
        for value, lines in values.items():
            for line in lines:
                _check(path, line)
                yield kind, str(value), line


def _check(path: Path, line: object) -> None:
    if not isinstance(line, str):
        raise PatternError(f"{path.name}: {line!r} is not text; put it in quotes")
    if fold(line) != line:
        raise PatternError(f"{path.name}: {line!r}: write it as {fold(line)!r}")
    if not is_whole_message(line):
        try:
            compile_line(line)
        except PatternError as error:
            raise PatternError(f"{path.name}: {error}") from error
