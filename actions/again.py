"""What was on the table last, once more: for somebody who just changed the language."""

from dataclasses import replace
from datetime import datetime

from actions.answer import answer
from actions.facts import detail
from actions.memory import Memory
from actions.replies import Reply
from resources_db.directory import Directory


def say_again(
    memory: Memory, directory: Directory, at: datetime, channel: str
) -> tuple[Memory, list[Reply]]:
    """The chosen place, the list, or the question; nothing when nothing was said yet."""
    if memory.chosen in memory.shown:
        results = directory.get([memory.chosen], at=at)
        return memory, [detail(result, memory.shown.index(result.id) + 1) for result in results]
    if memory.needs or memory.place:
        return answer(replace(memory, asked=None, next_offset=0), directory, at, channel)
    return memory, []
