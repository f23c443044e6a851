"""Lists of words in one text column: |pantry|snap|, so that |snap| can be looked for."""

from __future__ import annotations

from collections.abc import Iterable

BAR = "|"


def join_words(words: Iterable[str]) -> str:
    """`|a|b|`; empty for no words."""
    joined = BAR.join(words)
    return f"{BAR}{joined}{BAR}" if joined else ""


def split_words(text: str) -> tuple[str, ...]:
    """What `join_words` joined."""
    return tuple(text.strip(BAR).split(BAR)) if text else ()


def like(word: str) -> str:
    """The LIKE pattern that finds `word`; its own wildcards are escaped with a backslash."""
    for special in ("\\", "%", "_"):
        word = word.replace(special, f"\\{special}")
    return f"%{BAR}{word}{BAR}%"
