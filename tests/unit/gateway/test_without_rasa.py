"""When Rasa is down, slow or talks nonsense, people still get an answer, and it recovers."""

import asyncio
import socket

import pytest

from bot.gateway.breaker import FAILURES_IN_A_ROW

SAFE = "Call 2-1-1. In danger call 9-1-1 or 9-8-8."


def texts(answer):
    return [message["text"] for message in answer["messages"]]


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not json",
        b"{}",
        b"null",
        b'["text"]',
        b'[{"text": 5}]',
        b'[{"type": "surprise", "text": "x"}]',
        b'[{"text": "x", "language": 5}]',
        b'[{"text": "x", "suggestions": ["more"]}]',
        b'[{"text": "x", "suggestions": [{"label": "more"}]}]',
        b'[{"text": "x", "data": []}, {"text": "x", "data": "more"}]',
        b'[{"type": "results", "text": "x", "data": {"results": [1]}}]',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
    ids=range(14),
)
async def test_nonsense_from_rasa_becomes_the_safety_nets_answer(say, rasa, raw):
    rasa.raw = raw
    status, answer = await say()
    assert (status, texts(answer)) == (200, [SAFE])


@pytest.mark.parametrize("texts_of_rasa", [[], [""], [None], ["", None]])
async def test_no_reply_is_never_passed_on(say, rasa, replies, texts_of_rasa):
    rasa.replies = [replies.text(text) for text in texts_of_rasa]
    status, answer = await say()
    assert (status, texts(answer)) == (200, [SAFE])


@pytest.mark.parametrize("status", [500, 409, 404])
async def test_an_error_of_rasas_becomes_the_safety_nets_answer(say, rasa, status):
    rasa.status = status
    assert texts((await say())[1]) == [SAFE]


async def test_the_safety_net_is_asked_with_all_that_is_known(say, rasa, safety_net):
    rasa.status = 500
    location = {"latitude": 41.7, "longitude": -72.6}
    await say("comida", language="es", location=location)
    assert safety_net.asked == [
        {"text": "comida", "language": "es", "location": location, "channel": "web"}
    ]


async def test_a_slow_rasa_is_not_waited_for(open_gateway, rasa):
    client = await open_gateway(rasa_timeout_s=0.05)
    rasa.go_on = asyncio.Event()
    response = await client.post("/api/messages", json={"text": "food"})
    assert texts(await response.json()) == [SAFE]


async def test_a_rasa_that_is_not_there(open_gateway):
    with socket.socket() as unused:  # bound but not listening: refused
        unused.bind(("127.0.0.1", 0))
        client = await open_gateway(rasa_url=f"http://127.0.0.1:{unused.getsockname()[1]}")
        response = await client.post("/api/messages", json={"text": "food"})
        assert texts(await response.json()) == [SAFE]


async def test_after_some_failures_rasa_is_left_alone_until_it_is_well_again(say, rasa, until):
    rasa.status, rasa.is_ready = 500, False
    for _ in range(FAILURES_IN_A_ROW + 2):
        assert texts((await say())[1]) == [SAFE]
    assert len(rasa.received) == FAILURES_IN_A_ROW

    rasa.status, rasa.is_ready = 200, True

    async def is_back():
        return texts((await say())[1]) == ["Hello."]

    await until(is_back)


async def test_one_answer_in_between_starts_the_count_again(say, rasa):
    for status in (500, 500, 200, 500, 500):
        rasa.status = status
        await say()
    assert len(rasa.received) == 5
    rasa.status = 200
    assert texts((await say())[1]) == ["Hello."]


async def test_the_conversation_survives_rasas_absence(say, rasa):
    _, first = await say("food")
    rasa.status = 500
    _, second = await say("Hartford", conversation=first["conversation"])
    rasa.status = 200
    _, third = await say("more", conversation=second["conversation"])
    assert third["conversation"] == first["conversation"]
    assert len({body["sender"] for body in rasa.received}) == 1


async def test_closing_leaves_nothing_running(open_gateway, rasa):
    client = await open_gateway()
    before = asyncio.all_tasks()
    rasa.status, rasa.is_ready = 500, False
    for _ in range(FAILURES_IN_A_ROW):
        await client.post("/api/messages", json={"text": "food"})
    probing = [task for task in asyncio.all_tasks() - before if task.get_name() == "probe Rasa"]
    assert len(probing) == 1
    await client.close()
    assert probing[0].done()
