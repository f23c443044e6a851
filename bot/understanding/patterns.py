"""The small notation of `rules/<tag>/*.yml`, compiled to spaCy token patterns.

One line is a row of words. `a|b` either word; `stem*` any ending; `word?` may be missing;
`~word` one typing mistake allowed; `_` any one word; `...` up to three words of the same
sentence; `<name>` the words listed under that name. A line in `^…$` is the whole message.
Lines are written folded: lower case, no accents, no apostrophes.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

TokenPattern = dict[str, Any]

SHORTEST_FUZZY = 5  # letters; of shorter words, too many have a neighbour that is a word
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


def compile_line(line: str) -> list[list[TokenPattern]]:
    """spaCy patterns, any of which may match; each has a token pattern a word."""
    words = _words(line)
    if _is_filler(words[0]) or _is_filler(words[-1]):
        raise PatternError(f"{line!r}: a line begins and ends with a word")
    if all(word.endswith("?") for word in words):
        raise PatternError(f"{line!r}: at least one word has to be there")
    return [list(tokens) for tokens in product(*(_tokens(word, line) for word in words))]


def is_whole_message(line: str) -> bool:
    """Whether the line stands for a message of just these words."""
    return line.startswith("^") and line.endswith("$")


def first_words(line: str) -> Iterator[str]:
    """What the line may begin with: words, stems (`evict*`), words to be guessed (`~pantry`)."""
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


def _is_filler(word: str) -> bool:
    return word.removesuffix("?") in (GAP, ANY_WORD)


def _tokens(word: str, line: str) -> list[TokenPattern]:
    """The ways to match one word of a line."""
    if word == GAP:
        return [{"IS_PUNCT": False, "OP": "{0,3}"}]
    body = word.removesuffix("?")
    tokens = [{"IS_PUNCT": False}] if body == ANY_WORD else _choice(body, line)
    return tokens if body == word else [{**token, "OP": "?"} for token in tokens]


def _choice(body: str, line: str) -> list[TokenPattern]:
    plain: list[str] = []
    stems: list[str] = []
    fuzzy: list[str] = []
    for choice in body.split("|"):
        word = _read_choice(choice, line)
        (stems if choice.endswith("*") else fuzzy if choice.startswith("~") else plain).append(word)
    exact = [_exactly(plain, stems)] if plain or stems else []
    return exact + ([{"LOWER": {"FUZZY1": {"IN": fuzzy}}}] if fuzzy else [])


def _read_choice(choice: str, line: str) -> str:
    """The bare word of one choice."""
    match = _CHOICE.match(choice)
    if match is None:
        raise PatternError(f"{line!r}: cannot read {choice!r}")
    word = match["word"]
    if match["fuzzy"] and (match["stem"] or len(word) < SHORTEST_FUZZY):
        raise PatternError(f"{line!r}: '~' goes before a word of five letters or more")
    if match["stem"] and len(word) < SHORTEST_STEM:
        raise PatternError(f"{line!r}: '*' goes after two letters or more")
    return word


def _exactly(plain: list[str], stems: list[str]) -> TokenPattern:
    if stems:
        parts = [*map(re.escape, plain), *(re.escape(stem) + r"\w*" for stem in stems)]
        return {"LOWER": {"REGEX": f"^(?:{'|'.join(parts)})$"}}
    return {"LOWER": plain[0]} if len(plain) == 1 else {"LOWER": {"IN": plain}}
