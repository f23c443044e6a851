"""The small notation of `rules/*.yml`, compiled to spaCy token patterns.

One line is a row of words. `a|b` either word; `stem*` any ending; `word?` may be missing;
`~word` one typing mistake allowed; `_` any one word; `...` up to three words of the same
sentence. A line in `^…$` is the whole message. Lines are written folded: lower case, no
accents, no apostrophes.
"""

import re
from collections.abc import Iterator
from typing import Any

TokenPattern = dict[str, Any]

SHORTEST_FUZZY = 5  # letters; of shorter words, too many have a neighbour that is a word
SHORTEST_STEM = 2
_WORD = re.compile(r"^[^\s*?~|^$]+\*?$")
_ANY_WORD: TokenPattern = {"IS_PUNCT": False}


class PatternError(ValueError):
    """A line of a rules file that cannot be read. The text says which and why."""


def compile_line(line: str) -> list[TokenPattern]:
    """spaCy token patterns, one for each word. Raises PatternError."""
    tokens = [_token(word, line) for word in _words(line)]
    if _is_gap(tokens[0]) or _is_gap(tokens[-1]):
        raise PatternError(f"{line!r}: a line begins and ends with a word")
    if all(token.get("OP") == "?" for token in tokens):
        raise PatternError(f"{line!r}: at least one word has to be there")
    return tokens


def is_whole_message(line: str) -> bool:
    """Whether the line stands for a message of just these words."""
    return line.startswith("^") and line.endswith("$")


def first_words(line: str) -> Iterator[str]:
    """What the line may begin with: words, stems (`pantr*`) and words to be guessed (`~pantry`)."""
    for word in _words(line):
        yield from word.removesuffix("?").split("|")
        if not word.endswith("?"):
            return


def keys_of_rule(first_word: str) -> Iterator[str]:
    """The keys under which a rule that begins so is filed; see `keys_of_word`."""
    if first_word.startswith("~"):
        yield from (f"~{variant}" for variant in _without_one_letter(first_word[1:]))
    else:
        yield first_word


def keys_of_word(word: str) -> Iterator[str]:
    """Where the rules stand that may begin with this word of a message.

    Two words that are one typing mistake apart become equal when each loses at most one letter.
    """
    yield word
    yield from (f"{word[:end]}*" for end in range(SHORTEST_STEM, len(word) + 1))
    if len(word) >= SHORTEST_FUZZY - 1:
        yield from (f"~{variant}" for variant in _without_one_letter(word))


def _without_one_letter(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _words(line: str) -> list[str]:
    words = (line[1:-1] if is_whole_message(line) else line).split()
    if not words:
        raise PatternError("an empty line: remove it")
    return words


def _is_gap(token: TokenPattern) -> bool:
    return "IS_PUNCT" in token


def _token(word: str, line: str) -> TokenPattern:
    if word == "...":
        return {**_ANY_WORD, "OP": "{0,3}"}
    body = word.removesuffix("?")
    token = _one(body, line)
    return token if body == word else {**token, "OP": "?"}


def _one(body: str, line: str) -> TokenPattern:
    if body == "_":
        return _ANY_WORD
    return _fuzzy(body, line) if body.startswith("~") else _choice(body, line)


def _fuzzy(body: str, line: str) -> TokenPattern:
    if not _WORD.match(body[1:]) or "*" in body or len(body) <= SHORTEST_FUZZY:
        raise PatternError(f"{line!r}: '~' goes before one word of five letters or more")
    return {"LOWER": {"FUZZY1": body[1:]}}


def _choice(body: str, line: str) -> TokenPattern:
    choices = body.split("|")
    for choice in choices:
        if not _WORD.match(choice) or choice.startswith("~"):
            raise PatternError(f"{line!r}: cannot read {choice!r}")
    if body.endswith("*") or "*|" in body:
        stems = (re.escape(c[:-1]) + r"\w*" if c.endswith("*") else re.escape(c) for c in choices)
        return {"LOWER": {"REGEX": f"^(?:{'|'.join(stems)})$"}}
    return {"LOWER": choices[0]} if len(choices) == 1 else {"LOWER": {"IN": choices}}
