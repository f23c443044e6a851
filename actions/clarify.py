"""`action_clarify`: the message was not clear enough to act on its likeliest intent."""

from dataclasses import replace

from actions.answer import answer
from actions.base import Answer, NavigatorAction, directory, now
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from actions.update import search_for

CHOICES = 3
# Nobody is asked "did you mean: goodbye?".
NOT_OFFERED = frozenset({"goodbye", "thank", "affirm", "deny", "out_of_scope", "greet"})


class ActionClarify(NavigatorAction):
    """A named need or place is clear enough; else three buttons, once; then a person."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_clarify"

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """Search if the words allow it, else ask what was meant."""
        if turn.needs or turn.place:
            return answer(search_for(memory, turn), directory(), now(), turn.channel)
        if memory.asked == "place":
            return answer(memory, directory(), now(), turn.channel)
        missed = replace(memory, misses=memory.misses + 1)
        if missed.misses > 1:
            return replace(missed, misses=0), [Reply("utter_not_understood_again")]
        choices = [intent for intent in turn.choices if intent not in NOT_OFFERED]
        return missed, [Reply("utter_clarify", {"choices": choices[:CHOICES]})]
