"""The small notation of `rules/<tag>/*.yml`, compiled to spaCy token patterns.

One line is a row of words. `a|b` either word; `stem*` any ending; `word?` may be missing;
`~word` also with one typing mistake; `_` any one word; `...` up to three words of the same
sentence; `<name>` the words listed under that name. A line in `^…$` is the whole message.
Lines are written folded: lower case, no accents, no apostrophes.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

TokenPattern = dict[str, Any]

SHORTEST_GUESSED = 5  # letters; of shorter words, too many have a neighbour that is a word
SHORTEST_STEM = 2
GAP = "..."
ANY_WORD = "_"
_NAME = re.compile(r"<(\w+)>")
_CHOICE = re.compile(r"^(?P<fuzzy>~?)(?P<word>[^\s*?~|^$<>]+)(?P<stem>\*?)$")


class PatternError(ValueError):
    """A line of a rules file that cannot be read. The text says which and why."""


def with_names(line: str, names: Mapping[str, str]) -> str:
    """The line with each `<name>` replaced by its words. Raises PatternError."""
    unknown = [name for name in _NAME.findall(line) if name not in names]
    if unknown:
        raise PatternError(f"{line!r}: no words are listed as <{unknown[0]}>")
    return _NAME.sub(lambda match: names[match[1]], line)


def compile_line(line: str) -> list[TokenPattern]:
    """spaCy token patterns, one for each word. Raises PatternError."""
    words = _words(line)
    if GAP in (words[0], words[-1]) or words[0].startswith(ANY_WORD):
        raise PatternError(f"{line!r}: a line begins with a word and does not end in a gap")
    if all(word.endswith("?") for word in words):
        raise PatternError(f"{line!r}: at least one word has to be there")
    return [_token(word, line) for word in words]


def is_whole_message(line: str) -> bool:
    """Whether the line stands for a message of just these words."""
    return line.startswith("^") and line.endswith("$")


def first_words(line: str) -> Iterator[str]:
    """What the line may begin with: words, and stems with their asterisk (`evict*`)."""
    for word in _words(line):
        yield from (choice.removeprefix("~") for choice in word.removesuffix("?").split("|"))
        if not word.endswith("?"):
            return


def guessed_words(line: str) -> Iterator[str]:
    """The words of the line that count with a typing mistake, too."""
    return (choice[1:] for choice in _choices(line) if choice.startswith("~"))


def plain_words(line: str) -> Iterator[str]:
    """All words of the line but stems: spelt so, none of them is a typing mistake."""
    return (choice.removeprefix("~") for choice in _choices(line) if not choice.endswith("*"))


def required_words(line: str) -> list[frozenset[str]]:
    """For each word that has to be there, the choices; without those that may be a stem."""
    required = (word for word in _words(line) if not word.endswith("?") and word != GAP)
    sets = map(_choice_set, required)
    return [words for words in sets if not any(w.endswith("*") or w == ANY_WORD for w in words)]


@cache
def _choice_set(word: str) -> frozenset[str]:
    """Cached, because lines share their lists of words and would keep a copy each."""
    return frozenset(choice.removeprefix("~") for choice in word.split("|"))


def _choices(line: str) -> Iterator[str]:
    return (choice for word in _words(line) for choice in word.removesuffix("?").split("|"))


def _words(line: str) -> list[str]:
    words = (line[1:-1] if is_whole_message(line) else line).split()
    if not words:
        raise PatternError("an empty line: remove it")
    return words


def _token(word: str, line: str) -> TokenPattern:
    if word == GAP:
        return {"IS_PUNCT": False, "OP": "{0,3}"}
    body = word.removesuffix("?")
    token = {"IS_PUNCT": False} if body == ANY_WORD else _choice(body, line)
    return token if body == word else {**token, "OP": "?"}


def _choice(body: str, line: str) -> TokenPattern:
    choices = [_read_choice(choice, line) for choice in body.split("|")]
    stems = [word for word, is_stem in choices if is_stem]
    words = [word for word, is_stem in choices if not is_stem]
    if stems:
        parts = [*map(re.escape, words), *(re.escape(stem) + r"\w*" for stem in stems)]
        return {"NORM": {"REGEX": f"^(?:{'|'.join(parts)})$"}}
    return {"NORM": words[0]} if len(words) == 1 else {"NORM": {"IN": words}}


def _read_choice(choice: str, line: str) -> tuple[str, bool]:
    """The bare word of one choice, and whether it is a stem."""
    match = _CHOICE.match(choice)
    if match is None:
        raise PatternError(f"{line!r}: cannot read {choice!r}")
    word, is_stem = match["word"], bool(match["stem"])
    if match["fuzzy"] and (is_stem or len(word) < SHORTEST_GUESSED):
        raise PatternError(f"{line!r}: '~' goes before a word of five letters or more")
    if is_stem and len(word) < SHORTEST_STEM:
        raise PatternError(f"{line!r}: '*' goes after two letters or more")
    return word, is_stem
