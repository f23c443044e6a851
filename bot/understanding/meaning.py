"""What a rule's match means in its message: the same words mean different things elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.conditions import conditions
from bot.understanding.mentions import Mention
from bot.understanding.wanted import wanted_needs

# Here "first" and "two" are places of the list; elsewhere they are the first of the month.
ABOUT_RESULTS = frozenset(
    {
        "choose_result",
        "ask_hours",
        "ask_directions",
        "ask_requirements",
        "send_to_phone",
        "report_problem",
        "give_feedback",
    }
)
# "The first one is closed" is told, and sounds like a choice; "is it closed?" is asked.
TELLING = frozenset({"report_problem", "choose_result"})


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
    free = [m for m in mentions if not any(s <= m.start and m.end <= e for s, e in taken)]
    found = list(_needs(wanted_needs(free, text, intent, taken)))
    needs = {m.value for m in found if m.entity == "need"} | {intent.removeprefix("find_")}
    found += [_entity("filter", m) for m in conditions(free, text, intent, needs)]
    found += [_entity("ordinal", m) for m in _ordinals(free, text, intent)]
    found += [_entity("language", m) for m in _languages(free, intent)]
    found += [_entity("problem", m) for m in free if m.kind == "problem" and intent in TELLING]
    return list(dict.fromkeys(found))


def _needs(mentions: Sequence[Mention]) -> Iterator[Meaning]:
    for mention in mentions:
        need, _, sub_need = mention.value.partition(".")
        yield Meaning("need", need, mention.start, mention.end)
        if sub_need:
            yield Meaning("sub_need", sub_need, mention.start, mention.end)


def _ordinals(mentions: Sequence[Mention], text: str, intent: str) -> Iterator[Mention]:
    """A lone "third" counts where results are spoken of; "the third one" and "#3" anywhere."""
    for mention in (m for m in mentions if m.kind == "ordinal"):
        is_lone_word = text[mention.start : mention.end].isalnum() and len(text.split()) > 1
        if intent in ABOUT_RESULTS or not is_lone_word:
            yield mention


def _languages(mentions: Sequence[Mention], intent: str) -> list[Mention]:
    """The language asked for: people name the one they have first, the one they want last."""
    if intent != "change_language":
        return []
    return [m for m in mentions if m.kind == "language"][-1:]


def _entity(kind: str, mention: Mention) -> Meaning:
    return Meaning(kind, mention.value, mention.start, mention.end)
