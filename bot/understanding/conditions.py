"""Which conditions a message sets: filters, days, who it is for, what language staff speak.

A filter wrongly found puts the wrong place first or, with hours, hides a place from somebody
who is hungry. Words that are a condition only sometimes count where they surely are one.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from bot.understanding.mentions import Mention

NEAR = 25  # characters between "open" and a day, between "speaks" and a language
# In these a day is what is asked about; elsewhere people tell when things happened.
ABOUT_HOURS = frozenset({"ask_hours", "refine_search"})
# Asking for staff who speak a language narrows the search; asking us to speak it does not.
ABOUT_STAFF = frozenset({"find_interpreter", "refine_search"})
# Everyone who interprets here speaks it: "from Polish into English" asks for Polish.
INTO_ENGLISH = ("find_interpreter", "en")
# Where a hint decides which places help: a shelter takes families or it does not. A pantry
# feeds anyone, and food is free in all of them.
HINTS = {
    "housing": frozenset({"family", "women", "men", "youth", "senior", "pets"}),
    "health": frozenset({"free"}),
    "legal": frozenset({"free"}),
    "employment": frozenset({"free"}),
    "interpreter": frozenset({"free"}),
    "transport": frozenset({"free"}),
}
_SENTENCE_BREAK = re.compile(r"[.;:!?¿¡\n]")


def conditions(
    mentions: Sequence[Mention], text: str, intent: str, needs: Set[str]
) -> Iterator[Mention]:
    """Mentions of kind `filter` with the filter's value, in reading order."""
    for mention in mentions:
        if value := _filter(mention, mentions, text, intent, needs):
            yield replace(mention, kind="filter", value=value)


def _filter(
    mention: Mention, mentions: Sequence[Mention], text: str, intent: str, needs: Set[str]
) -> str | None:
    """The filter that a mention stands for here, if any."""
    match mention.kind:
        case "filter":
            return mention.value
        case "hint" if intent == "refine_search" or _decides(mention.value, needs):
            return mention.value
        case "day" if intent in ABOUT_HOURS or is_near("opens", mention, mentions, text):
            return f"open_{mention.value}"
        case "language" if _is_of_staff(mention, mentions, text, intent):
            return f"language:{mention.value}"
    return None


def is_near(kind: str, mention: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether a mention of `kind` stands beside this one, in the same sentence."""
    return any(_is_beside(other, mention, text) for other in mentions if other.kind == kind)


def _decides(hint: str, needs: Set[str]) -> bool:
    return any(hint in HINTS.get(need, ()) for need in needs)


def _is_of_staff(mention: Mention, mentions: Sequence[Mention], text: str, intent: str) -> bool:
    if intent == "change_language" or (intent, mention.value) == INTO_ENGLISH:
        return False
    return intent in ABOUT_STAFF or is_near("speaks", mention, mentions, text)


def _is_beside(one: Mention, other: Mention, text: str) -> bool:
    first, second = sorted((one, other), key=lambda m: m.start)
    if not 0 <= second.start - first.end <= NEAR:
        return False
    return not _SENTENCE_BREAK.search(text, first.end, second.start)
