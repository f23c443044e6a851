"""Spanish by ear: who writes "kasa" for "casa" writes what is heard."""

import re

_CHANGES = (
    (re.compile(r"ch"), "C"),  # its own sound, kept apart from c and h
    (re.compile(r"h"), ""),
    (re.compile(r"qu(?=[ei])|[qk]|c(?![ei])"), "k"),
    (re.compile(r"[zs]|c(?=[ei])"), "s"),
    (re.compile(r"gu(?=[ei])"), "G"),
    (re.compile(r"g(?=[ei])|j"), "j"),
    (re.compile(r"v"), "b"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"y$"), "i"),
    (re.compile(r"([^aeiou])\1"), r"\1"),
)


def sound(word: str) -> str:
    """A spelling that all words which sound alike share. The word is folded."""
    for pattern, replacement in _CHANGES:
        word = pattern.sub(replacement, word)
    return word.lower()
