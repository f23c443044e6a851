"""Messages that were not understood: asked back once, then sent to a person; no loops."""

from dataclasses import replace

from actions.answer import Answer, answer
from actions.lookup import Lookup
from actions.memory import ASKED_PLACE, Memory
from actions.replies import Reply
from actions.turn import Turn

CHOICES = 3
# Nobody is asked "did you mean: goodbye?".
NOT_OFFERED = frozenset(
    {
        "goodbye",
        "thank",
        "affirm",
        "deny",
        "out_of_scope",
        "greet",
        "give_feedback",
        "bot_challenge",
    }
)


def missed(memory: Memory, turn: Turn) -> Answer:
    """The likeliest meanings as buttons; from the second time on, 2-1-1."""
    again = replace(memory, misses=memory.misses + 1)
    if memory.misses:
        return again, [Reply("utter_not_understood_again")]
    choices = [intent for intent in turn.choices if intent not in NOT_OFFERED]
    return again, [Reply("utter_clarify", {"choices": choices[:CHOICES]})]


def missed_place(memory: Memory, lookup: Lookup) -> Answer:
    """A place that is not on our map, or none: asked for once more, then done without."""
    if memory.place:  # "another town", but which
        return memory, [Reply("utter_ask_place_again")]
    again = replace(memory, asked=ASKED_PLACE, misses=memory.misses + 1)
    if not memory.misses:
        return again, [Reply("utter_ask_place_again")]
    if memory.needs:
        return answer(again, lookup)
    return again, [Reply("utter_not_understood_again")]
