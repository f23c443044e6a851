"""How a message changes what is being looked for. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from actions.memory import Memory
from actions.turn import Turn

# Of each group, the last one said counts: "for women" after "for men" replaces it.
EXCLUSIVE = (
    frozenset({"women", "men"}),
    frozenset({"halal", "kosher"}),
)


def search_for(memory: Memory, turn: Turn) -> Memory:
    """A message that asks for something or says where: a new first page."""
    fresh = replace(_heard(memory), place=turn.place or memory.place)
    if turn.needs:
        return replace(
            fresh,
            needs=turn.needs,
            sub_needs=turn.sub_needs,
            filters=merge_filters((), turn.filters),
        )
    return replace(fresh, filters=merge_filters(memory.filters, turn.filters))


def refine(memory: Memory, turn: Turn) -> Memory:
    """A message that adds a condition to the search at hand; it may name a need or place too."""
    return replace(
        _heard(memory),
        needs=memory.needs or turn.needs,
        sub_needs=turn.sub_needs or memory.sub_needs,
        place=turn.place or memory.place,
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
    when = old.startswith("open_") and new.startswith("open_")
    return when or any(old in group and new in group for group in EXCLUSIVE)


def _heard(memory: Memory) -> Memory:
    """What every understood message resets: the page, the chosen result, the misses."""
    return replace(memory, shown=(), next_offset=0, chosen=None, misses=0)
