"""The law of STOP, over the whole way of a message."""

import asyncio

import pytest


async def test_one_confirmation_then_silence(phone, rasa):
    (confirmation,) = await phone.text("STOP")
    assert "no more texts" in confirmation
    silent = ["STOP", "food", "HELP", "?", "", "stop texting me", "no", "2"]
    assert [await phone.text(text) for text in silent] == [[]] * len(silent)
    assert rasa.received == []


async def test_silence_is_an_empty_response(phone):
    await phone.text("STOP")
    response = await phone.post(phone.form("food"))
    body = await response.text()
    assert phone.read(body) == []
    assert "<Message" not in body


@pytest.mark.parametrize("word", ["START", "UNSTOP", "Yes", "sí"])
async def test_back_in(phone, rasa, word):
    await phone.text("STOP")
    (reply,) = await phone.text(word)
    assert "CT Resource Navigator" in reply
    assert await phone.text("food")
    assert rasa.messages == ["food"]


async def test_yes_is_an_answer_to_the_assistant_otherwise(phone, rasa):
    await phone.text("yes")
    assert rasa.messages == ["yes"]


async def test_stop_outlives_a_restart(phone, open_phone, rasa):
    await phone.text("STOP")
    again = await open_phone()
    again.sent = 50
    assert await again.text("food") == []
    assert rasa.received == []


async def test_stop_is_one_numbers_own(phone, open_phone):
    await phone.text("STOP")
    other = await open_phone("+12035550111")
    assert await other.text("food")


async def test_the_confirmation_speaks_the_persons_language(phone, rasa, replies):
    rasa.replies = [replies.text("Hola.", language="es")]
    await phone.text("hola")
    (confirmation,) = await phone.text("STOP")
    assert "Listo" in confirmation


async def test_or_that_of_the_word(phone):
    (confirmation,) = await phone.text("no me escriban más")
    assert "Listo" in confirmation


async def test_danger_is_answered_even_after_stop_with_the_numbers_alone(phone, rasa):
    await phone.text("STOP")
    (reply,) = await phone.text("I want to die")
    assert "988" in reply
    assert "STOP" not in reply
    assert await phone.text("food") == []
    assert rasa.received == []


async def test_stop_overtakes_an_answer_under_way(phone, rasa, until):
    rasa.go_on = asyncio.Event()
    under_way = asyncio.create_task(phone.text("food"))
    await until(lambda: _has(rasa.received))
    assert len(await phone.text("STOP")) == 1
    rasa.go_on.set()
    assert await under_way == []


async def test_what_twilio_has_answered_itself_is_kept_and_not_answered_twice(phone, rasa):
    assert await phone.text("STOP", OptOutType="STOP") == []
    assert await phone.text("food") == []
    assert await phone.text("START", OptOutType="START") == []
    assert await phone.text("HELP", OptOutType="HELP") == []
    assert rasa.received == []
    assert await phone.text("food")


async def test_help_says_who_we_are_and_how_to_stop(phone, rasa):
    (reply,) = await phone.text("HELP")
    assert "CT Resource Navigator" in reply
    assert "STOP" in reply
    (ayuda,) = await phone.text("ayuda")
    assert "vivienda" in ayuda
    assert rasa.received == []


async def test_a_request_with_such_a_word_inside_is_answered(phone, rasa):
    await phone.text("bus stop near me")
    await phone.text("help me stop the eviction")
    assert rasa.messages == ["bus stop near me", "help me stop the eviction"]


async def _has(items):
    return bool(items)
