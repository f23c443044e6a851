"""What a rule found in a text, and which of several overlapping finds is meant."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.understanding.rule_files import FAMILIES, KINDS, NONE

# "Food and" in "I need food and a coat": two things, though one line reaches over both.
_JOINED = re.compile(r"\s*(?:,|/|&|\+|\b(?:and|n|or|y|e|o|u|mas)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A rule that matched: what kind of thing, which value, and where in the text."""

    kind: str
    value: str
    start: int
    end: int


def longest_of_a_family(mentions: Iterable[Mention], text: str = "") -> list[Mention]:
    """Drop every mention that overlaps a longer one of its family, and those of `none`.

    What a longer one of another need only reaches over stays ("I need food and a coat").
    """
    kept: list[Mention] = []
    for mention in sorted(mentions, key=_precedence):
        if mention.value == NONE or not any(_displaces(other, mention, text) for other in kept):
            kept.append(mention)
    return sorted((m for m in kept if m.value != NONE), key=lambda m: (m.start, m.end))


def _precedence(mention: Mention) -> tuple[int, bool, int, int, str]:
    length = mention.end - mention.start
    rank = KINDS.index(mention.kind)
    return -length, mention.value == NONE, rank, mention.start, mention.value


def _displaces(longer: Mention, mention: Mention, text: str) -> bool:
    if mention.start >= longer.end or longer.start >= mention.end:
        return False
    family = FAMILIES[mention.kind]
    if family == "need" and _is_reached_over(mention, longer, text):
        return False
    # Two filters may share words ("open saturday evening"); two needs may not.
    shareable = family == "filter" and longer.value not in (mention.value, NONE)
    return family == FAMILIES[longer.kind] and not shareable


def _is_reached_over(mention: Mention, longer: Mention, text: str) -> bool:
    """Whether another need stands before the longer one's own words, joined to them."""
    if NONE in (longer.value, mention.value) or _need(longer) == _need(mention):
        return False
    inside = longer.start < mention.start and mention.end < longer.end
    return inside and bool(_JOINED.match(text, mention.end, longer.end))


def _need(mention: Mention) -> str:
    return mention.value.partition(".")[0]
