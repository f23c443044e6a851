"""Which of the needs that a message names are asked for.

"I need a lawyer" asks for one; "my lawyer said" does not. "I lost my job" is a reason when
the message asks for food, and the need itself when it asks for nothing else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding.mentions import Mention

# Distances in characters: how far "I need" and "I don't need" reach, and what may stand
# between two things asked for in one breath ("food, and a coat").
REACH, REFUSAL_REACH, JOINED = 30, 12, 10
# In "lawyer hartford" there is nothing but what is wanted.
SHORT_WORDS = 5
# Besides find_…: here "I need a bus" may come too, but a bare "bus" is part of the talk.
TALKING = frozenset({"refine_search", "give_location", "affirm", "deny"})
_CLAUSE_BREAK = re.compile(r"[.,;:!?¿¡\n]")
_SENTENCE_BREAK = re.compile(r"[.;:!?¿¡\n]")


def wanted_needs(
    mentions: Sequence[Mention], text: str, intent: str, taken: Sequence[tuple[int, int]]
) -> list[Mention]:
    """Mentions of needs that are asked for, in reading order.

    taken: spans of place names, which do not make a message longer.
    """
    message = _Message(text, intent, [m for m in mentions if m.kind == "asks"], taken)
    kept: list[Mention] = []
    for mention in mentions:
        if mention.kind in ("need", "topic") and message.asks_for(mention, kept):
            kept.append(mention)
    return kept or [m for m in mentions if m.kind == "aside" and _fits(m, intent)]


def _fits(aside: Mention, intent: str) -> bool:
    return intent in ("", "find_other", f"find_{aside.value.partition('.')[0]}")


@dataclass(frozen=True)
class _Message:
    text: str
    intent: str
    cues: Sequence[Mention]  # "I need" (for), "I don't need" (not)
    taken: Sequence[tuple[int, int]]

    def asks_for(self, mention: Mention, before: Sequence[Mention]) -> bool:
        """Whether a need or topic is asked for; before: those that are."""
        cue = self._cue(mention)
        if cue and cue.value == "not" and mention.start - cue.end <= REFUSAL_REACH:
            return False
        if mention.kind == "need":
            return True
        return self._may_ask() and (cue is not None or self._is_bare(mention, before))

    def _may_ask(self) -> bool:
        return not self.intent or self.intent in TALKING or self.intent.startswith("find_")

    def _is_bare(self, mention: Mention, before: Sequence[Mention]) -> bool:
        """Whether a word stands for what is wanted without anything that says so."""
        if before and 0 <= mention.start - before[-1].end <= JOINED:
            return not _SENTENCE_BREAK.search(self.text, before[-1].end, mention.start)
        return self.intent not in TALKING and (mention.start == 0 or self._is_short())

    def _is_short(self) -> bool:
        in_places = sum(len(self.text[start:end].split()) for start, end in self.taken)
        return len(self.text.split()) - in_places <= SHORT_WORDS

    def _cue(self, mention: Mention) -> Mention | None:
        """The nearest cue that reaches the mention."""
        cues = [cue for cue in self.cues if cue.start < mention.start]
        if not cues or mention.start - cues[-1].end > REACH:
            return None
        return None if _CLAUSE_BREAK.search(self.text, cues[-1].end, mention.start) else cues[-1]
