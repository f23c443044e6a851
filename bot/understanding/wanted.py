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
# "Clothes in Hartford", "bus Hartford": with so few words, what stands beside a place is wanted.
FEW_WORDS = 2
# Besides find_…: here "I need a bus" may come too, but a bare "bus" is part of the talk.
TALKING = frozenset({"refine_search", "give_location", "affirm", "deny"})
# "No, not food, a doctor": what is taken back, and what stands there instead.
_TAKEN_BACK = re.compile(r"\b(?:not|no|ni)\s+(?:(?:the|an?|la|el|una?)\s+)?$", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\s*,\s*(?:(?:but|i meant|sino|pero)\s+)?(?:(?:the|an?|some|la|el|una?)\s+)?", re.IGNORECASE
)
_CLAUSE_BREAK = re.compile(r"[.,;:!?¿¡\n]")
_SENTENCE_BREAK = re.compile(r"[.;:!?¿¡\n]")


def wanted_needs(
    mentions: Sequence[Mention], text: str, intent: str, taken: Sequence[tuple[int, int]]
) -> list[Mention]:
    """Mentions of needs that are asked for, in reading order.

    taken: spans of place names, which do not make a message longer.
    """
    message = _Message(text, intent, [m for m in mentions if m.kind == "asks"], taken)
    named = [m for m in mentions if m.kind in ("need", "topic")]
    taken_back = [m for m in named if message.takes_back(m)]
    kept: list[Mention] = []
    for mention in (m for m in named if m not in taken_back):
        if message.asks_for(mention, kept) or message.puts_instead(mention, taken_back):
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

    def takes_back(self, mention: Mention) -> bool:
        """Whether a correction says that this is not what was meant."""
        return self.intent == "deny" and bool(_TAKEN_BACK.search(self.text, 0, mention.start))

    def puts_instead(self, mention: Mention, taken_back: Sequence[Mention]) -> bool:
        """Whether a correction names this right after what it takes back."""
        ends = (other.end for other in taken_back)
        return any(_INSTEAD.fullmatch(self.text, end, mention.start) for end in ends)

    def _may_ask(self) -> bool:
        return not self.intent or self.intent in TALKING or self.intent.startswith("find_")

    def _is_bare(self, mention: Mention, before: Sequence[Mention]) -> bool:
        """Whether a word stands for what is wanted without anything that says so."""
        if before and 0 <= mention.start - before[-1].end <= JOINED:
            return not _SENTENCE_BREAK.search(self.text, before[-1].end, mention.start)
        if self.intent == "give_location":
            return bool(self.taken) and self._words() <= FEW_WORDS
        return self.intent not in TALKING and (mention.start == 0 or self._words() <= SHORT_WORDS)

    def _words(self) -> int:
        """How many words the message has beside its places."""
        in_places = sum(len(self.text[start:end].split()) for start, end in self.taken)
        return len(self.text.split()) - in_places

    def _cue(self, mention: Mention) -> Mention | None:
        """The nearest cue that reaches the mention."""
        cues = [cue for cue in self.cues if cue.start < mention.start]
        if not cues or mention.start - cues[-1].end > REACH:
            return None
        return None if _CLAUSE_BREAK.search(self.text, cues[-1].end, mention.start) else cues[-1]
