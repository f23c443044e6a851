"""What was on the table last, once more: for somebody who just changed the language."""

from dataclasses import replace

from actions.answer import Answer, answer
from actions.facts import detail
from actions.lookup import Lookup
from actions.memory import UNPLACED, Memory
from actions.target import results_on_table


def say_again(memory: Memory, lookup: Lookup) -> Answer:
    """The chosen place, the list, or the question; nothing when nothing was said yet."""
    if memory.chosen in memory.shown:
        number = memory.shown.index(memory.chosen) + 1
        table = results_on_table(memory, lookup)
        return memory, [detail(result, number) for result in table if result.id == memory.chosen]
    if memory.needs or memory.place:
        asked = memory.asked if memory.asked == UNPLACED else None
        return answer(replace(memory, asked=asked), lookup)
    return memory, []
