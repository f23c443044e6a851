"""A resident says that a place is wrong: which, what, noted; and what is not asked for."""

from dataclasses import dataclass, replace

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import base
from actions.choose_result import ActionChooseResult
from actions.clarify import ActionClarify
from actions.lookup import Lookup
from actions.memory import ASKED_PROBLEM, ASKED_WHICH, Memory
from actions.out_of_scope import ActionOutOfScope
from actions.report import done
from actions.report_problem import ActionReportProblem
from actions.reporter import Reporter
from actions.show_more import ActionShowMore
from actions.turn import Turn
from resources_db.wrong_info import Outcome

SLUGS = ("food-house-of-bread", "food-friendship-nb", "food-macc-kitchen")


@dataclass
class Book:
    """Writes down what it is told; answers what the test wants."""

    outcome: Outcome = Outcome.NOTED
    told: tuple[tuple[str, ...], ...] = ()

    def report(self, *report: str) -> Outcome:
        self.told += (report,)
        return self.outcome


@pytest.fixture
def book():
    return Book()


@pytest.fixture
def respond(lookup: Lookup, book: Book):
    """The response keys of an action, and the memory after it."""
    with_reporter = replace(lookup, reporter=Reporter(lambda: book, "web-1", "web", "es"))

    def run(action, memory, turn):
        after, replies = action().respond(memory, turn, with_reporter)
        return [reply.key for reply in replies], after

    return run


@pytest.fixture
def listed(id_of):
    """Three places on the table."""
    return Memory(needs=("food",), shown=tuple(id_of(slug) for slug in SLUGS), offsets=(3,))


def wrong(problem=None, **about):
    return Turn("report_problem", problem=problem, **about)


def test_a_chosen_place_and_plain_words_are_noted_at_once(respond, listed, book):
    chosen = replace(listed, chosen=listed.shown[1])
    keys, after = respond(ActionReportProblem, chosen, wrong("closed"))
    assert (keys, after.asked, after.chosen) == (["utter_report_noted"], None, listed.shown[1])
    assert book.told == ((listed.shown[1], "closed", "web", "es", "web-1"),)


@pytest.mark.parametrize(
    "pointing",
    [
        {"ordinal": "2", "by_number": True},
        {"text": "the phone of Friendship Service Center is wrong"},
    ],
)
def test_the_message_may_say_which(respond, listed, book, pointing):
    assert respond(ActionReportProblem, listed, wrong("wrong_phone", **pointing))[0] == [
        "utter_report_noted"
    ]
    assert book.told[0][:2] == (listed.shown[1], "wrong_phone")


def test_which_is_asked_and_what_was_said_is_remembered(respond, listed, book):
    keys, after = respond(ActionReportProblem, listed, wrong("wrong_hours"))
    assert (keys, after.asked, book.told) == (["utter_report_which"], ASKED_WHICH, ())
    number = Turn("choose_result", ordinal="3", by_number=True)
    keys, after = respond(ActionChooseResult, after, number)
    assert (keys, after.asked, after.problem) == (["utter_report_noted"], None, None)
    assert book.told[0][:2] == (listed.shown[2], "wrong_hours")


@pytest.mark.parametrize("action", [ActionClarify, ActionOutOfScope, ActionChooseResult])
def test_which_may_be_answered_by_name(respond, listed, book, action):
    asked = replace(listed, asked=ASKED_WHICH, problem="moved")
    keys, _ = respond(action, asked, Turn("out_of_scope", 0.4, text="House of Bread"))
    assert keys == ["utter_report_noted"]
    assert book.told[0][:2] == (listed.shown[0], "moved")


def test_which_is_asked_again_for_a_number_that_was_not_shown(respond, listed, book):
    asked = replace(listed, asked=ASKED_WHICH, problem="moved")
    number = Turn("choose_result", ordinal="7", by_number=True)
    keys, after = respond(ActionChooseResult, asked, number)
    assert (keys, after.asked, after.problem) == (["utter_no_such_result"], ASKED_WHICH, "moved")
    assert book.told == ()


def test_what_is_asked_with_buttons_then_noted(respond, listed, book):
    chosen = replace(listed, chosen=listed.shown[0])
    keys, after = respond(ActionReportProblem, chosen, wrong())
    assert (keys, after.asked, book.told) == (["utter_report_what"], ASKED_PROBLEM, ())
    keys, after = respond(ActionReportProblem, after, wrong("not_helpful_for"))
    assert (keys, after.asked) == (["utter_report_noted"], None)
    assert book.told[0][:2] == (listed.shown[0], "not_helpful_for")


def test_what_stays_unclear_is_something_else(respond, listed, book):
    asked = replace(listed, chosen=listed.shown[0], asked=ASKED_PROBLEM)
    assert respond(ActionReportProblem, asked, wrong())[0] == ["utter_report_noted"]
    assert book.told[0][1] == "other"


def test_a_choice_that_tells_is_a_report(respond, listed, book):
    turn = Turn("choose_result", ordinal="1", by_number=True, problem="closed")
    assert respond(ActionChooseResult, listed, turn)[0] == ["utter_report_noted"]
    assert book.told[0][:2] == (listed.shown[0], "closed")


def test_a_choice_is_a_choice_after_another_question(respond, listed, book):
    asked = replace(listed, asked=ASKED_PROBLEM)
    keys, after = respond(ActionChooseResult, asked, Turn("choose_result", ordinal="1"))
    assert (keys, after.asked, book.told) == (["utter_details"], None, ())


@pytest.mark.parametrize(
    ("outcome", "key"),
    [
        (Outcome.KNOWN, "utter_report_noted_before"),
        (Outcome.NOT_KEPT, "utter_report_problem"),
        (Outcome.UNKNOWN_PLACE, "utter_report_problem"),
    ],
)
def test_thanks_only_for_what_was_noted(respond, listed, book, outcome, key):
    book.outcome = outcome
    chosen = replace(listed, chosen=listed.shown[0])
    assert respond(ActionReportProblem, chosen, wrong("closed"))[0] == [key]


def test_before_anything_was_shown_there_is_2_1_1(respond, book):
    assert respond(ActionReportProblem, Memory(), wrong("closed"))[0] == ["utter_report_problem"]
    assert book.told == ()


def test_a_question_waits_for_one_answer_only(listed):
    for asked in (ASKED_WHICH, ASKED_PROBLEM):
        after = done(replace(listed, asked=asked, problem="closed"))
        assert (after.asked, after.problem) == (None, None)
    assert done(replace(listed, asked="place")).asked == "place"


def tracker(slots, metadata=None):
    """A conversation in which the second place was said to be closed."""
    message = {
        "text": "number 2 is closed",
        "intent": {"name": "report_problem", "confidence": 0.9},
        "entities": [
            {"entity": "problem", "value": "closed"},
            {"entity": "ordinal", "value": "2", "start": 7, "end": 8},
        ],
        "metadata": metadata or {},
    }
    return Tracker("web-1", slots, message, [], False, None, {}, None)


@pytest.mark.parametrize(
    ("slots", "metadata", "language"),
    [
        ({"language": "es", "detected_language": "en"}, {}, "es"),
        ({"detected_language": "pl"}, {"language": "es"}, "pl"),
        ({}, {"language": "es"}, "es"),
        ({}, {}, "en"),
    ],
)
def test_a_message_becomes_a_report_without_its_words(
    listed, book, directory, monkeypatch, slots, metadata, language
):
    monkeypatch.setattr(base, "directory", lambda: directory)
    monkeypatch.setattr(base, "wrong_info", lambda: book)
    said = CollectingDispatcher()
    shown = {"needs": ["food"], "shown": list(listed.shown)}
    about = {"channel": "sms", **metadata}
    ActionReportProblem().run(said, tracker(shown | slots, about), {})
    assert [message["response"] for message in said.messages] == ["utter_report_noted"]
    assert book.told == ((listed.shown[1], "closed", "sms", language, "web-1"),)


def test_other_actions_end_the_question(listed, directory, monkeypatch):
    monkeypatch.setattr(base, "directory", lambda: directory)
    slots = {"needs": ["food"], "shown": list(listed.shown), "asked": ASKED_WHICH}
    events = ActionShowMore().run(CollectingDispatcher(), tracker(slots | {"problem": "moved"}), {})
    after = {event["name"]: event["value"] for event in events}
    assert (after["asked"], after["problem"]) == ("place", None)  # asked for to show more
