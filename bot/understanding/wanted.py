"""Which of the needs that a message names are asked for.

"I need a lawyer" asks for one; "my lawyer said" does not. "I lost my job" is a reason when
the message asks for food, and the need itself when it asks for nothing else.
"""

import re
from collections.abc import Sequence

from bot.understanding.rulebook import Mention

# Distances in characters. How far "I need" and "I don't need" reach, and what may stand
# between two things asked for in one breath ("food, and a coat").
REACH, REFUSAL_REACH, JOINED = 30, 12, 10
# "lawyer hartford", "need of words" nobody writes: all that is left is what is wanted.
SHORT_WORDS = 5
SEARCHING = frozenset({"", "refine_search", "give_location", "affirm", "deny"})
_BREAK = re.compile(r"[.,;:!?¿¡\n]")
_SENTENCE_BREAK = re.compile(r"[.;:!?¿¡\n]")


def wanted_needs(
    mentions: Sequence[Mention], text: str, intent: str, taken: Sequence[tuple[int, int]]
) -> list[Mention]:
    """Mentions of needs that are asked for, in reading order.

    taken: spans of place names, which do not make a message longer.
    """
    searching = is_searching(intent)
    short = searching and _words_outside(text, taken) <= SHORT_WORDS
    cues = [m for m in mentions if m.kind == "asks"]
    kept: list[Mention] = []
    for mention in (m for m in mentions if m.kind in ("need", "topic")):
        cue = _cue_before(mention, cues, text)
        if cue is not None and cue.value == "not" and mention.start - cue.end <= REFUSAL_REACH:
            continue
        asked = searching and (short or cue is not None or _is_joined(kept, mention, text))
        if mention.kind == "need" or asked:
            kept.append(mention)
    return kept or _asides(mentions, intent)


def is_searching(intent: str) -> bool:
    """Whether a bare word such as "bus" may be what the person looks for."""
    return intent in SEARCHING or intent.startswith("find_")


def _asides(mentions: Sequence[Mention], intent: str) -> list[Mention]:
    """What was told by the way, when nothing else was asked for."""
    if not intent.startswith("find_"):
        return []
    asides = [m for m in mentions if m.kind == "aside"]
    return [m for m in asides if intent in ("find_other", f"find_{m.value.partition('.')[0]}")]


def _cue_before(mention: Mention, cues: Sequence[Mention], text: str) -> Mention | None:
    """The nearest "I need" or "I don't need" that reaches the mention."""
    before = [cue for cue in cues if cue.end <= mention.start]
    if not before or mention.start - before[-1].end > REACH:
        return None
    return None if _BREAK.search(text, before[-1].end, mention.start) else before[-1]


def _is_joined(kept: Sequence[Mention], mention: Mention, text: str) -> bool:
    if not kept or not 0 <= mention.start - kept[-1].end <= JOINED:
        return False
    return not _SENTENCE_BREAK.search(text, kept[-1].end, mention.start)


def _words_outside(text: str, taken: Sequence[tuple[int, int]]) -> int:
    rest = list(text)
    for start, end in taken:
        rest[start:end] = " " * (end - start)
    return len("".join(rest).split())
