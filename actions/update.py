"""How a message changes what is being looked for. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from actions.memory import Memory, Whereabouts
from actions.turn import Turn

NOW, EVENING = "open_now", "open_evening"
# Of each group, the last one said counts: "for women" after "for men" replaces it.
EXCLUSIVE = (
    frozenset({"women", "men"}),
    frozenset({"halal", "kosher"}),
    frozenset({NOW, EVENING}),
)


def search_for(memory: Memory, turn: Turn) -> Memory:
    """A message that asks for something or says where: a new first page."""
    fresh = replace(_heard(memory), place=_place(memory, turn))
    if turn.needs:
        filters = merge_filters((), turn.filters)
        new = replace(fresh, needs=turn.needs, sub_needs=turn.sub_needs, filters=filters)
        return replace(new, told=())
    if turn.intent == "find_other":  # something else, and we did not catch what
        return replace(fresh, needs=(), sub_needs=(), filters=(), told=())
    return replace(fresh, filters=merge_filters(memory.filters, turn.filters))


def refine(memory: Memory, turn: Turn) -> Memory:
    """A message that adds a condition to the search at hand; it may name a need or place too."""
    return replace(
        _heard(memory),
        needs=memory.needs or turn.needs,
        sub_needs=turn.sub_needs or memory.sub_needs,
        place=_place(memory, turn),
        filters=merge_filters(memory.filters, turn.filters),
    )


def merge_filters(before: Iterable[str], added: Iterable[str]) -> tuple[str, ...]:
    """Both, the later ones replacing those they contradict."""
    kept: dict[str, None] = {}
    for new in [*before, *added]:
        for old in [old for old in kept if contradicts(old, new)]:
            del kept[old]
        kept[new] = None
    return tuple(kept)


def contradicts(old: str, new: str) -> bool:
    """Whether a person who says `new` takes back `old`."""
    if old == new:
        return False
    days = [each.startswith("open_") and each != EVENING for each in (old, new)]
    return all(days) or any(old in group and new in group for group in EXCLUSIVE)


def _place(memory: Memory, turn: Turn) -> Whereabouts | None:
    """A named place counts most; the browser's location does not take its place unasked."""
    if turn.place is not None:
        return turn.place
    may_move = memory.place is None or memory.place.located or turn.intent == "give_location"
    return turn.location if turn.location and may_move else memory.place


def _heard(memory: Memory) -> Memory:
    """What every understood message resets: pages, the chosen result, a report, the misses."""
    fresh = replace(memory, shown=(), page_begins=0, offsets=(), chosen=None, misses=0)
    return replace(fresh, problem=None)
