"""Somebody tells that a shown place is wrong: which place, what is wrong, noted. No words kept."""

from dataclasses import replace

from actions.answer import Answer
from actions.facts import name_of
from actions.lookup import Lookup
from actions.memory import ASKED_PROBLEM, ASKED_WHICH, Memory
from actions.replies import Reply
from actions.target import meant, no_such_result, results_on_table, with_chosen
from actions.turn import Turn
from resources_db.results import Result
from resources_db.wrong_info import Outcome

KEYS = {Outcome.NOTED: "utter_report_noted", Outcome.KNOWN: "utter_report_noted_before"}
# Said where nothing could be noted: call 2-1-1, who keep the state's list.
NOT_NOTED = "utter_report_problem"
OTHER = "other"


def told(memory: Memory, turn: Turn, lookup: Lookup) -> Answer:
    """Note what is wrong, or ask for what is missing: the place first, then what is wrong."""
    results = results_on_table(memory, lookup)
    if not results:
        return done(memory), [Reply(NOT_NOTED)]
    kind = turn.problem or (memory.problem if memory.asked == ASKED_WHICH else None)
    places = meant(memory, turn, results)
    if len(places) != 1:
        asked = replace(done(memory), asked=ASKED_WHICH, problem=kind)
        return asked, [Reply("utter_report_which") if places else no_such_result(memory)]
    chosen = with_chosen(done(memory), places[0])
    if kind is None and memory.asked != ASKED_PROBLEM:
        return replace(chosen, asked=ASKED_PROBLEM), [_what(places[0])]
    return chosen, [_noted(places[0], kind or OTHER, lookup)]


def done(memory: Memory) -> Memory:
    """Without a question about a report: an answer to it is the next message or none."""
    waits = memory.asked in (ASKED_WHICH, ASKED_PROBLEM)
    return replace(memory, asked=None, problem=None, misses=0) if waits else memory


def _what(result: Result) -> Reply:
    return Reply("utter_report_what", {"name": name_of(result)})


def _noted(result: Result, kind: str, lookup: Lookup) -> Reply:
    """Thanks only for what was truly noted."""
    outcome = lookup.reporter.report(result.id, kind) if lookup.reporter else None
    key = KEYS.get(outcome) if outcome else None
    return Reply(key, {"name": name_of(result)}) if key else Reply(NOT_NOTED)
