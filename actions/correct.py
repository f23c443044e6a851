"""`action_correct`: yes, no, and "no, I meant …"."""

from dataclasses import replace

from actions.answer import answer
from actions.base import Answer, NavigatorAction, directory, now
from actions.memory import Memory
from actions.replies import Reply
from actions.turn import Turn
from actions.update import search_for


class ActionCorrect(NavigatorAction):
    """A bare yes or no goes on with what was asked; one with a need or place is a search."""

    def name(self) -> str:
        """In domain.yml."""
        return "action_correct"

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """Take the correction, or ask on."""
        if turn.needs or turn.place:
            return answer(search_for(memory, turn), directory(), now(), turn.channel)
        if turn.filters and memory.needs:
            return answer(search_for(memory, turn), directory(), now(), turn.channel)
        if memory.asked == "place":
            # "Yes" to "what town?" is a misunderstanding; "no" is not wanting to say.
            waiting = memory if turn.intent == "deny" else replace(memory, asked=None)
            return answer(waiting, directory(), now(), turn.channel)
        key = "utter_deny" if turn.intent == "deny" and memory.shown else "utter_anything_else"
        return replace(memory, misses=0), [Reply(key)]
