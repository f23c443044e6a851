"""Reading and checking `rules/<tag>/*.yml`: kind → value → lines in the notation of `patterns`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.understanding.normalise import fold
from bot.understanding.patterns import PatternError, compile_line, is_whole_message, with_names

FOLDER = Path(__file__).parent / "rules"
# Kinds of one family compete for the words they share. rules/README.md says what each is.
FAMILIES = {
    "need": "need",
    "topic": "need",
    "aside": "need",
    "filter": "filter",
    "hint": "filter",
    "day": "day",
    "ordinal": "ordinal",
    "language": "language",
    "asks": "asks",
    "opens": "opens",
    "speaks": "speaks",
    "problem": "problem",
}
KINDS = tuple(FAMILIES)
# The value of lines that look like their kind and are not: "feel free".
NONE = "none"
# The section that names lists of words for the other sections of the language's files.
WORDS = "words"
# The section of words that look like a misspelt one and are not: "layer" is no "lawyer".
REAL = "real"
# A long choice may go on in the next line of the file.
_BROKEN_CHOICE = re.compile(r"\|\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a rules file, its names replaced by their words."""

    language: str
    kind: str
    value: str
    line: str

    @property
    def label(self) -> str:
        """Under which spaCy reports a match; see `read_label`."""
        mark = ":whole" if is_whole_message(self.line) else ""
        return f"{self.kind}:{self.value}{mark}"


def read_label(label: str) -> tuple[str, str, bool]:
    """Kind, value, and whether the line stands for a whole message."""
    kind, value, *whole = label.split(":")
    return kind, value, bool(whole)


def all_rules(folder: Path = FOLDER) -> Iterator[Rule]:
    """Every line of every language. Raises PatternError with file and line."""
    for language in sorted(path for path in folder.iterdir() if path.is_dir()):
        yield from rules_of(language)


def real_words(folder: Path = FOLDER) -> Iterator[str]:
    """Words that are never a typing mistake, of every language."""
    for path in sorted(folder.glob("*/*.yml")):
        yield from _load(path).get(REAL, ())


def rules_of(language: Path) -> Iterator[Rule]:
    """Every line of one language's folder. Raises PatternError with file and line."""
    files = {path: _load(path) for path in sorted(language.glob("*.yml"))}
    names = {k: _joined(v) for data in files.values() for k, v in data.get(WORDS, {}).items()}
    for path, data in files.items():
        for kind in data.keys() - {WORDS, REAL, *KINDS}:
            raise PatternError(f"{path.name}: unknown kind {kind!r}; known are {', '.join(KINDS)}")
        for kind, value, line in _lines(data):
            yield Rule(language.name, kind, value, _checked(path, line, names))


def _joined(words: str) -> str:
    """A list of words that goes over several lines of its file."""
    return "".join(words.split())


def _load(path: Path) -> Mapping[str, Any]:
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) or {}


def _lines(data: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    for kind in data.keys() & FAMILIES.keys():
        for value, lines in data[kind].items():
            yield from ((kind, str(value), line) for line in lines)


def _checked(path: Path, line: object, names: Mapping[str, str]) -> str:
    """The line with its names replaced. Raises PatternError if it cannot be read."""
    if not isinstance(line, str):
        raise PatternError(f"{path.name}: {line!r} is not text; put it in quotes")
    if fold(line) != line:
        raise PatternError(f"{path.name}: {line!r}: write it as {fold(line)!r}")
    try:
        full = with_names(_BROKEN_CHOICE.sub("|", line), names)
        compile_line(full)
    except PatternError as error:
        raise PatternError(f"{path.name}: {error}") from error
    return full
