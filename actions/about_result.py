"""The frame of the actions that speak about the shown places."""

from abc import abstractmethod
from collections.abc import Sequence

from actions.answer import Answer
from actions.base import NavigatorAction
from actions.by_name import bearing, on_table
from actions.condition import asks_condition, condition
from actions.lookup import Lookup
from actions.memory import Memory
from actions.replies import Reply
from actions.seek import seek
from actions.target import meant, no_such_result, pointed_to, results_on_table, with_chosen
from actions.turn import Turn
from actions.update import search_for
from resources_db.results import Result


class AboutResult(NavigatorAction):
    """Finds the places that are meant; `about` says what was asked of them."""

    # Of how many places it speaks when none was chosen.
    at_most = 1

    @abstractmethod
    def about(
        self, results: Sequence[Result], memory: Memory, turn: Turn, lookup: Lookup
    ) -> list[Reply]:
        """What was asked of these places, one or more."""

    def respond(self, memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
        """Without a shown place, the question is a search ("what time does a pantry open?")."""
        if asks_condition(memory, turn):
            return condition(memory, turn, lookup)
        results = results_on_table(memory, lookup)
        if pointed_to(turn, results) is None and (named := bearing(memory, turn, lookup)):
            memory, results = on_table(memory, named), named
        elif not results or _is_new_search(memory, turn, results):
            return _without_result(memory, turn, lookup)
        chosen = meant(memory, turn, results)[: self.at_most]
        if not chosen:
            return memory, [no_such_result(memory)]
        after = with_chosen(memory, chosen[0]) if len(chosen) == 1 else memory
        return after, self.about(chosen, after, turn, lookup)


def _is_new_search(memory: Memory, turn: Turn, results: Sequence[Result]) -> bool:
    """Another need, or a place that is not the shown ones': "when does the one in Bristol open"."""
    if set(turn.named) - set(memory.needs):
        return True
    is_settled = memory.chosen or turn.ordinal or pointed_to(turn, results)
    return turn.place is not None and not is_settled


def _without_result(memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
    if turn.is_search or memory.needs:
        return seek(search_for(memory, turn), turn, lookup)
    return memory, [Reply("utter_nothing_shown")]
