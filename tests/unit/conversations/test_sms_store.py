from datetime import timedelta

import pytest

from bot.conversations.engine import open_engine
from bot.conversations.models import ConsentState
from bot.conversations.rows import delete_expired
from bot.conversations.sms import LIFE, SmsStore, Thread


@pytest.fixture
def store(engine):
    return SmsStore(engine)


def test_nobody_has_stopped_who_did_not_say_so(store):
    assert not store.is_stopped("number")


def test_stop_and_start(store, now):
    store.set_consent("number", ConsentState.STOPPED, now=now)
    assert store.is_stopped("number")
    assert not store.is_stopped("other")
    store.set_consent("number", ConsentState.STARTED, now=now)
    assert not store.is_stopped("number")


def test_stop_outlives_restarts_sweeps_and_being_forgotten(store, engine, url, now):
    store.set_consent("number", ConsentState.STOPPED, now=now)
    store.forget("number")
    delete_expired(engine, now + timedelta(days=3650))
    again = open_engine(url)
    assert SmsStore(again).is_stopped("number")
    again.dispose()


def test_a_message_is_new_until_it_was_answered(store, now):
    assert store.seen("message", now=now) is None
    store.remember_seen("message", "number", ["Hi", "señor"], now=now)
    assert store.seen("message", now=now) == ["Hi", "señor"]


def test_an_answer_of_nothing_is_remembered_too(store, now):
    store.remember_seen("message", "number", [], now=now)
    assert store.seen("message", now=now) == []


def test_answers_are_kept_for_a_day(store, engine, now):
    store.remember_seen("message", "number", ["Hi"], now=now)
    assert store.seen("message", now=now + LIFE) is None
    assert delete_expired(engine, now + LIFE) == 1


def test_threads(store, now):
    assert store.thread("number", now=now) is None
    store.save_thread("number", Thread("es", ("Sí", "No")), now=now)
    assert store.thread("number", now=now) == Thread("es", ("Sí", "No"))
    store.save_thread("number", Thread(), now=now)
    assert store.thread("number", now=now) == Thread(None, ())
    assert store.thread("number", now=now + LIFE) is None


def test_forget_takes_answers_and_thread_of_one_number_only(store, now):
    for number in ("mine", "yours"):
        store.remember_seen(f"message of {number}", number, ["Hi"], now=now)
        store.save_thread(number, Thread("es"), now=now)
    store.forget("mine")
    assert store.seen("message of mine", now=now) is None
    assert store.thread("mine", now=now) is None
    assert store.seen("message of yours", now=now) == ["Hi"]
    assert store.thread("yours", now=now) == Thread("es")
