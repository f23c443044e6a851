"""Reading and checking `rules/<tag>.yml`: kind → value → lines in the notation of `patterns`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.understanding.normalise import fold
from bot.understanding.patterns import PatternError, compile_line, is_whole_message

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
}
KINDS = tuple(FAMILIES)
# The value of lines that look like their kind and are not: "feel free".
NONE = "none"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a rules file."""

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


def rules_of(folder: Path) -> Iterator[Rule]:
    """Every line of every rules file. Raises PatternError with file and line."""
    for path in sorted(folder.glob("*.yml")):
        yield from read_rules(path)


def read_rules(path: Path) -> Iterator[Rule]:
    """Every line of one file, checked. Raises PatternError with file and line."""
    text = path.read_text("utf-8")
    data: Mapping[str, Mapping[Any, Sequence[str]]] = yaml.load(text, yaml.CSafeLoader) or {}
    for kind, values in data.items():
        if kind not in FAMILIES:
            raise PatternError(f"{path.name}: unknown kind {kind!r}; known are {', '.join(KINDS)}")
        for value, lines in values.items():
            for line in lines:
                _check(path, line)
                yield Rule(kind, str(value), line)


def _check(path: Path, line: object) -> None:
    if not isinstance(line, str):
        raise PatternError(f"{path.name}: {line!r} is not text; put it in quotes")
    if fold(line) != line:
        raise PatternError(f"{path.name}: {line!r}: write it as {fold(line)!r}")
    try:
        compile_line(line)
    except PatternError as error:
        raise PatternError(f"{path.name}: {error}") from error
