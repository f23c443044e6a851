"""Programs are killed in the middle of conversations: people are answered all the same."""

import time
from signal import SIGCONT, SIGKILL, SIGSTOP
from threading import Thread

import pytest

from tests.system.navigator import Navigator, wait_until
from tests.system.people import Person, Phone, ids_of, needs_of, results_of, words_of

NUMBERS = ("911", "988", "211")


def _answered_simply(person: Person) -> None:
    """The numbers, and places found by plain words."""
    answer = person.say("I need food in Hartford")
    assert all(number in words_of(answer) for number in NUMBERS)
    assert needs_of(answer) == {"food"}
    assert results_of(answer)


@pytest.mark.parametrize("program", ["rasa", "actions"])
def test_a_killed_program_is_missed_by_nobody_for_long(mended: Navigator, program: str) -> None:
    person, newcomer = Person(mended), Person(mended)
    first = person.say("food in Hartford")
    killed = mended.send(program, SIGKILL)
    missed = person.say("more")
    assert all(number in words_of(missed) for number in NUMBERS)
    _answered_simply(newcomer)
    mended.wait_until_whole()
    assert mended.pid_of(program) != killed
    wait_until(lambda: f"{program} is back." in mended.read_log(), 20, "nobody said so")
    more = person.say("more")
    assert more["messages"][0]["first_number"] == 1 + len(ids_of(first))
    assert not set(ids_of(first)) & set(ids_of(more))


def test_a_killed_gateway_knows_everybody_again(mended: Navigator) -> None:
    person, phone, silent = Person(mended), Phone(mended), Phone(mended)
    first = person.say("food in Hartford")
    phone.text("food 06106")
    silent.text("STOP")
    mended.send("gateway", SIGKILL)
    token = person.conversation
    more = person.say("more")  # waits until somebody takes it
    assert more["conversation"] == token
    assert more["messages"][0]["first_number"] == 1 + len(ids_of(first))
    assert "4." in phone.text("MORE")[0]
    assert silent.text("food 06106") == []


@pytest.mark.parametrize("program", ["rasa", "actions"])
def test_danger_is_answered_whatever_is_down(mended: Navigator, program: str) -> None:
    mended.send(program, SIGKILL)
    answer = Person(mended).say("I want to kill myself")
    assert answer["messages"][0]["type"] == "crisis"
    assert "988" in words_of(answer)
    (reply,) = Phone(mended).text("I want to kill myself")
    assert "988" in reply


def test_text_messages_are_answered_without_rasa(mended: Navigator) -> None:
    phone = Phone(mended)
    phone.text("food 06106")
    mended.send("rasa", SIGKILL)
    (reply,) = phone.text("food 06106")
    assert "1. " in reply


def test_who_is_being_answered_when_rasa_is_killed_is_answered(mended: Navigator) -> None:
    person = Person(mended)
    person.say("food in Hartford")
    mended.send("rasa", SIGSTOP)
    said = []
    speaking = Thread(target=lambda: said.append(person.say("more")))
    speaking.start()
    time.sleep(0.5)  # the message is with Rasa by now
    mended.send("rasa", SIGKILL)
    speaking.join()
    (answer,) = said
    assert all(number in words_of(answer) for number in NUMBERS)


def test_a_rasa_that_hangs_is_not_waited_for(mended: Navigator) -> None:
    person = Person(mended)
    mended.send("rasa", SIGSTOP)
    try:
        _answered_simply(person)
    finally:
        mended.send("rasa", SIGCONT)
    assert results_of(Person(mended).say("food in Hartford"))


def test_it_is_not_ready_while_a_program_is_missing(mended: Navigator) -> None:
    mended.send("rasa", SIGKILL)
    wait_until(lambda: not mended.is_ready(), 5, "it still calls itself ready")
    response = mended.request("GET", "/health/ready")
    assert response.status_code == 503
    assert response.json()["missing"] == ["assistant"]
    assert mended.request("GET", "/health/live").status_code == 200
