"""What a rule found in a text, and which of several overlapping finds is meant."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.understanding.rule_files import FAMILIES, KINDS, NONE


@dataclass(frozen=True, slots=True)
class Mention:
    """A rule that matched: what kind of thing, which value, and where in the text."""

    kind: str
    value: str
    start: int
    end: int


def longest_of_a_family(mentions: Iterable[Mention]) -> list[Mention]:
    """Drop every mention that overlaps a longer one of its family, and those of `none`."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_precedence):
        if mention.value == NONE or not any(_displaces(other, mention) for other in kept):
            kept.append(mention)
    return sorted((m for m in kept if m.value != NONE), key=lambda m: (m.start, m.end))


def _precedence(mention: Mention) -> tuple[int, bool, int, int, str]:
    length = mention.end - mention.start
    rank = KINDS.index(mention.kind)
    return -length, mention.value == NONE, rank, mention.start, mention.value


def _displaces(longer: Mention, mention: Mention) -> bool:
    if mention.start >= longer.end or longer.start >= mention.end:
        return False
    family = FAMILIES[mention.kind]
    # Two filters may share words ("open saturday evening"); two needs may not.
    shareable = family == "filter" and longer.value not in (mention.value, NONE)
    return family == FAMILIES[longer.kind] and not shareable
