"""The frame of the actions that speak about one of the shown places."""

from abc import abstractmethod

from actions.answer import answer
from actions.base import Answer, NavigatorAction, directory, now
from actions.memory import Memory
from actions.replies import Reply
from actions.target import choose, no_such_result, results_on_table, with_chosen
from actions.turn import Turn
from actions.update import search_for
from resources_db.results import Result


class AboutResult(NavigatorAction):
    """Finds the place that is meant; `about` says what was asked of it."""

    @abstractmethod
    def about(self, result: Result, memory: Memory, turn: Turn) -> list[Reply]:
        """What was asked of this place."""

    def respond(self, memory: Memory, turn: Turn) -> Answer:
        """Without a shown place, the question is a search ("what time does a pantry open?")."""
        results = results_on_table(memory, directory(), now())
        if not results or (turn.place is not None and turn.needs):
            return self._without_result(memory, turn)
        result = choose(memory, turn, results)
        if result is None:
            return memory, [no_such_result(memory)]
        return with_chosen(memory, result), self.about(result, memory, turn)

    def _without_result(self, memory: Memory, turn: Turn) -> Answer:
        if turn.needs or turn.place or memory.needs:
            return answer(search_for(memory, turn), directory(), now(), turn.channel)
        return memory, [Reply("utter_nothing_shown")]
