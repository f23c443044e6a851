"""What a rule's match means in its message: the same words mean different things elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.rulebook import Mention

# Asking for staff who speak a language narrows the search; asking us to speak it does not.
ASKING_FOR_STAFF = frozenset({"find_interpreter", "refine_search"})
# A need word inside these is about the result at hand ("does the pantry ask for ID?").
DAYS = {"today": "open_today", "tomorrow": "open_tomorrow"}
NEAR = 25  # characters between "speaks" and the language's name


@dataclass(frozen=True, slots=True)
class Meaning:
    """An entity to be: its kind, value and span."""

    entity: str
    value: str
    start: int
    end: int


def meanings(
    mentions: Sequence[Mention], text: str, intent: str, taken: Sequence[tuple[int, int]]
) -> list[Meaning]:
    """Entities of one message.

    taken: spans that are places already; a need word inside one is part of a name
    ("Food Street", "Hope").
    """
    free = [m for m in mentions if not any(s < m.end and m.start < e for s, e in taken)]
    speaks = [m for m in free if m.kind == "speaks"]
    found = [meaning for m in free for meaning in _meaning(m, intent, speaks)]
    return list(dict.fromkeys(found))


def _meaning(mention: Mention, intent: str, speaks: Sequence[Mention]) -> Iterator[Meaning]:
    start, end = mention.start, mention.end
    match mention.kind:
        case "need":
            need, _, sub_need = mention.value.partition(".")
            yield Meaning("need", need, start, end)
            if sub_need:
                yield Meaning("sub_need", sub_need, start, end)
        case "day":
            yield Meaning("filter", DAYS.get(mention.value, f"open_{mention.value}"), start, end)
        case "filter" | "ordinal":
            yield Meaning(mention.kind, mention.value, start, end)
        case "language":
            yield from _language(mention, intent, speaks)


def _language(mention: Mention, intent: str, speaks: Sequence[Mention]) -> Iterator[Meaning]:
    """A language's name: ours to speak, the staff's to speak, or only mentioned."""
    if intent == "change_language":
        yield Meaning("language", mention.value, mention.start, mention.end)
    elif intent in ASKING_FOR_STAFF or any(
        0 <= mention.start - s.end <= NEAR or 0 <= s.start - mention.end <= NEAR for s in speaks
    ):
        yield Meaning("filter", f"language:{mention.value}", mention.start, mention.end)
