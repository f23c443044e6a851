"""A person's texts, from the provider's request to its answer."""

import asyncio

import pytest

from bot.conversations.engine import open_engine

SUGGESTIONS = [{"label": "Food", "text": "I need food"}, {"label": "A bed", "text": "I need a bed"}]


async def test_rasa_gets_the_words_and_never_the_number(phone, rasa):
    await phone.text("food 06106")
    (body,) = rasa.received
    assert body["message"] == "food 06106"
    assert body["metadata"] == {"channel": "sms", "language": None, "location": None}
    assert body["sender"].startswith("sms-")
    assert "8605550100" not in str(body)


async def test_a_number_is_one_conversation_and_another_number_another(phone, open_phone, rasa):
    await phone.text("food")
    await phone.text("06106")
    other = await open_phone("+12035550111")
    await other.text("food")
    senders = [body["sender"] for body in rasa.received]
    assert senders[0] == senders[1] != senders[2]


async def test_the_first_reply_says_who_is_speaking_and_how_to_stop(phone):
    (first,), (second,) = await phone.text("hi"), await phone.text("hi")
    assert first == "CT Resource Navigator\nHello.\nReply STOP to end."
    assert second == "Hello."


async def test_choices_are_numbered_and_a_number_says_their_words(phone, rasa, replies):
    rasa.replies = [replies.text("What do you need?", suggestions=SUGGESTIONS)]
    (reply,) = await phone.text("hi")
    assert "1. Food" in reply
    assert "2. A bed" in reply
    assert "I need" not in reply
    await phone.text("2")
    assert rasa.messages == ["hi", "I need a bed"]


async def test_a_number_after_results_is_for_the_assistant(phone, rasa, replies):
    rasa.replies = [replies.text("What do you need?", suggestions=SUGGESTIONS)]
    await phone.text("hi")
    rasa.replies = [replies.results()]
    await phone.text("1")
    await phone.text("1")
    assert rasa.messages == ["hi", "I need food", "1"]


async def test_choices_are_those_of_the_last_reply(phone, rasa, replies):
    rasa.replies = [replies.text("What do you need?", suggestions=SUGGESTIONS)]
    await phone.text("hi")
    rasa.replies = [replies.text("What town are you in?")]
    await phone.text("food")
    await phone.text("2")
    assert rasa.messages[-1] == "2"


async def test_choices_outlive_a_restart(phone, open_phone, rasa, replies):
    rasa.replies = [replies.text("What do you need?", suggestions=SUGGESTIONS)]
    await phone.text("hi")
    again = await open_phone()
    again.sent = 50
    await again.text("1")
    assert rasa.messages[-1] == "I need food"


async def test_a_crisis_text_stands_alone(phone, rasa, replies):
    rasa.replies = [replies.text("Call 911 or 988.", type="crisis", suggestions=SUGGESTIONS)]
    assert await phone.text("I want to die") == ["Call 911 or 988."]
    rasa.replies = [replies.text("Hello.")]
    (reply,) = await phone.text("hi")
    assert reply.startswith("CT Resource Navigator")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("", {}),
        ("  \n ", {}),
        ("\u200b\u0000", {}),
        ("", {"NumMedia": "1", "MediaUrl0": "https://api.twilio.com/x"}),
    ],
)
async def test_without_words_it_asks_for_words(phone, rasa, text, fields):
    (reply,) = await phone.text(text, **fields)
    assert "I can only read words" in reply
    assert rasa.received == []


@pytest.mark.parametrize("text", ["🍕", "🍕🏠 06106", "¿comida?", "é", "غذاء", "x" * 1600])
async def test_any_words_go_to_the_assistant(phone, rasa, text):
    assert await phone.text(text)
    assert rasa.messages == [text]


async def test_words_beyond_what_a_message_holds_are_cut(phone, rasa):
    await phone.text("x" * 2000)
    assert rasa.messages == ["x" * 1600]


async def test_a_message_with_a_picture_is_read(phone, rasa):
    await phone.text("food", NumMedia="1", MediaUrl0="https://api.twilio.com/x")
    assert rasa.messages == ["food"]


async def test_two_messages_at_once_are_both_answered_in_order(phone, rasa, until):
    rasa.go_on = asyncio.Event()
    first = asyncio.create_task(phone.text("one"))
    await until(lambda: _true(rasa.messages == ["one"]))
    second = asyncio.create_task(phone.text("two"))
    await asyncio.sleep(0.05)
    assert rasa.messages == ["one"]
    rasa.go_on.set()
    assert len(await first) == len(await second) == 1
    assert rasa.messages == ["one", "two"]


async def test_without_rasa_the_safety_net_answers(phone, rasa, safety_net):
    rasa.status = 500
    (reply,) = await phone.text("food 06106")
    assert "2-1-1" in reply
    assert safety_net.asked[0]["text"] == "food 06106"


async def test_when_that_is_broken_too_the_numbers_are_still_said(phone, rasa, safety_net):
    rasa.status, safety_net.broken = 500, True
    (reply,) = await phone.text("comida 06106")
    assert {"211", "911", "988"} <= set(reply.replace(".", " ").replace(",", " ").split())
    assert "llame" in reply


async def test_twilio_is_answered_before_it_gives_up(phone, rasa, monkeypatch):
    monkeypatch.setattr("bot.gateway.sms.talk.ANSWER_WITHIN_S", 0.1)
    rasa.go_on = asyncio.Event()
    (reply,) = await phone.text("food")
    assert "911" in reply


async def test_who_writes_like_a_machine_gets_silence_but_danger_is_heard(open_phone, rasa):
    phone = await open_phone(conversation_messages_per_minute=2)
    answers = [await phone.text("hi") for _ in range(4)]
    assert [len(replies) for replies in answers] == [1, 1, 0, 0]
    (reply,) = await phone.text("I want to die")
    assert "988" in reply
    assert len(rasa.received) == 2


async def test_forget_me_forgets_what_the_gateway_keeps(phone, rasa, replies, conversations_url):
    rasa.replies = [replies.text("What do you need?", suggestions=SUGGESTIONS)]
    await phone.text("hi")
    rasa.replies = [replies.forgotten()]
    assert await phone.text("forget me") == ["Done."]
    assert _rows(conversations_url, "sms_seen") == _rows(conversations_url, "sms_thread") == []
    rasa.replies = [replies.text()]
    (reply,) = await phone.text("1")
    assert rasa.messages[-1] == "1"
    assert reply.startswith("CT Resource Navigator")


def _rows(url, table):
    engine = open_engine(url)
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()  # noqa: S608
    engine.dispose()
    return rows


async def _true(value):
    return value
