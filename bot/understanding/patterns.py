"""The small notation of `rules/*.yml`, compiled to spaCy token patterns.

One line is a row of words. `a|b` either word; `stem*` any ending; `word?` may be missing;
`~word` one typing mistake allowed. A line in `^…$` is the whole message. Lines are written
folded: lower case, no accents, no apostrophes.
"""

import re
from typing import Any

TokenPattern = dict[str, Any]

_WORD = re.compile(r"^[^\s*?~|^$]+\*?$")


class PatternError(ValueError):
    """A line of a rules file that cannot be read. The text says which and why."""


def compile_line(line: str) -> list[TokenPattern]:
    """spaCy token patterns, one for each word. Raises PatternError."""
    words = line.split()
    if not words:
        raise PatternError("an empty line: remove it")
    tokens = [_token(word, line) for word in words]
    if all(token.get("OP") == "?" for token in tokens):
        raise PatternError(f"{line!r}: at least one word has to be there")
    return tokens


def is_whole_message(line: str) -> bool:
    """Whether the line stands for a message of just these words."""
    return line.startswith("^") and line.endswith("$")


def _token(word: str, line: str) -> TokenPattern:
    optional = word.endswith("?")
    body = word[:-1] if optional else word
    token = _fuzzy(body, line) if body.startswith("~") else _choice(body, line)
    return {**token, "OP": "?"} if optional else token


def _fuzzy(body: str, line: str) -> TokenPattern:
    if "|" in body or "*" in body or len(body) < 6:
        raise PatternError(f"{line!r}: '~' goes before one word of five letters or more")
    return {"LOWER": {"FUZZY1": body[1:]}}


def _choice(body: str, line: str) -> TokenPattern:
    choices = body.split("|")
    for choice in choices:
        if not _WORD.match(choice):
            raise PatternError(f"{line!r}: cannot read {choice!r}")
    if not any(choice.endswith("*") for choice in choices):
        return {"LOWER": {"IN": choices}}
    stems = (re.escape(c[:-1]) + r"\w*" if c.endswith("*") else re.escape(c) for c in choices)
    return {"LOWER": {"REGEX": f"^(?:{'|'.join(stems)})$"}}
