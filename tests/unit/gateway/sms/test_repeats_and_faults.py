"""Messages that come twice, and a database that does not work."""

import asyncio
import logging

import pytest
from sqlalchemy.exc import OperationalError

from bot.conversations.sms import SmsStore

SECRET_WORDS = "xylophone-7"


async def test_a_retry_gets_the_same_answer_and_is_not_processed_twice(phone, rasa, replies):
    form = phone.form("food")
    first = await (await phone.post(form)).text()
    rasa.replies = [replies.text("Something else.")]
    assert await (await phone.post(form)).text() == first
    assert rasa.messages == ["food"]


async def test_also_after_a_restart(phone, open_phone, rasa):
    form = phone.form("food")
    first = await (await phone.post(form)).text()
    again = await open_phone()
    assert await (await again.post(form)).text() == first
    assert rasa.messages == ["food"]


async def test_also_while_the_first_is_under_way(phone, rasa, until):
    rasa.go_on = asyncio.Event()
    form = phone.form("food")
    tries = [asyncio.create_task(phone.post(form)) for _ in range(3)]
    await until(lambda: _has(rasa.received))
    rasa.go_on.set()
    answers = {await (await each).text() for each in tries}
    assert len(answers) == 1
    assert rasa.messages == ["food"]


async def test_a_retry_of_stop_is_confirmed_again_with_the_same_words(phone):
    form = phone.form("STOP")
    answers = [phone.read(await (await phone.post(form)).text()) for _ in range(2)]
    assert answers[0] == answers[1] != []


async def test_the_same_text_as_another_message_is_another_message(phone, rasa):
    await phone.text("food")
    await phone.text("food")
    assert rasa.messages == ["food", "food"]


@pytest.fixture
def break_database(monkeypatch):
    """From now on a method of the store fails, with words that no log may repeat."""

    def breaks(method):
        def fail(*_args, **_kwargs):
            raise OperationalError(SECRET_WORDS, {"number": "+18605550100"}, Exception("locked"))

        monkeypatch.setattr(SmsStore, method, fail)

    return breaks


async def test_without_a_database_nothing_is_said_to_people_who_may_have_stopped(
    phone, break_database, rasa
):
    break_database("seen")
    response = await phone.post(phone.form("food"))
    assert response.status == 503
    assert "9-1-1" in (await response.json())["detail"]
    assert rasa.received == []


@pytest.mark.parametrize("broken", ["remember_seen", "save_thread"])
async def test_an_answer_that_is_ready_is_given_even_if_it_cannot_be_kept(
    phone, break_database, broken, caplog
):
    break_database(broken)
    assert len(await phone.text("food")) == 1
    assert "OperationalError" in caplog.text
    assert SECRET_WORDS not in caplog.text


async def test_a_stop_that_cannot_be_kept_is_not_confirmed(phone, break_database):
    break_database("set_consent")
    assert (await phone.post(phone.form("STOP"))).status == 503


async def test_but_danger_is_answered(phone, break_database):
    break_database("seen")
    (reply,) = await phone.text("me quiero morir")
    assert "988" in reply


async def test_logs_name_nobody_and_nothing(phone, rasa, safety_net, caplog, break_database):
    caplog.set_level(logging.DEBUG)
    await phone.text(f"food {SECRET_WORDS}")
    await phone.text(f"{SECRET_WORDS}", OptOutType="STOP")
    await phone.text("START")
    rasa.status, safety_net.broken = 500, True
    await phone.text(f"food {SECRET_WORDS}")
    await phone.post(phone.form(SECRET_WORDS), headers={})
    break_database("is_stopped")
    await phone.post(phone.form(SECRET_WORDS))
    ours = [record for record in caplog.records if not record.name.startswith("asyncio")]
    assert len(ours) > 5
    said = "\n".join(f"{record.getMessage()} {record.exc_info}" for record in ours)
    assert SECRET_WORDS not in said
    assert "8605550100" not in said


async def test_the_database_holds_no_number_and_no_words(phone, tmp_path):
    await phone.text(f"food {SECRET_WORDS}")
    await phone.text("STOP")
    for path in tmp_path.glob("conversations.db*"):
        stored = path.read_bytes()
        assert SECRET_WORDS.encode() not in stored
        assert b"8605550100" not in stored


async def _has(items):
    return bool(items)
