"""Every refusal is a problem document that says what to do."""

import asyncio
import json

import pytest

from bot.gateway import incoming
from bot.gateway.problems import LAST_RESORT_NUMBERS

URL = "/api/messages"


async def problem_of(response):
    assert response.content_type == "application/problem+json"
    document = await response.json()
    assert {"type", "title", "status", "detail"} <= set(document)
    assert document["status"] == response.status
    assert document["title"]
    assert document["detail"]
    return document["type"].removeprefix("urn:problem-type:navigator:")


async def refused(client, body, **options):
    options.setdefault("headers", {"Content-Type": "application/json"})
    response = await client.post(URL, data=body, **options)
    return response.status, await problem_of(response)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"text",
        b'{"text": "food"',
        b'{"text": NaN}',
        b'{"text": "\xff"}',
        b'{"location": {"latitude": Infinity, "longitude": 0}, "text": "food"}',
        b"[" * 16_000,
        b'{"text": "food", "location": {"latitude": ' + b"9" * 5000 + b', "longitude": 0}}',
        '{"text": "food"}'.encode("utf-16"),
    ],
    ids=range(9),
)
async def test_what_is_not_json(gateway, body):
    assert await refused(gateway, body) == (400, "not-json")


@pytest.mark.parametrize("body", [b"[]", b"null", b'"food"', b"1"])
async def test_what_is_not_an_object(gateway, body):
    assert await refused(gateway, body) == (400, "not-an-object")


@pytest.mark.parametrize(
    "fields",
    [
        {"text": 1},
        {"text": ["food"]},
        {"text": True},
        {"conversation": 5},
        {"language": ["es"]},
        {"location": "Hartford"},
        {"location": [41.7, -72.6]},
        {"location": {}},
        {"location": {"latitude": 41.7}},
        {"location": {"latitude": "41.7", "longitude": "-72.6"}},
        {"location": {"latitude": True, "longitude": False}},
        {"location": {"latitude": None, "longitude": -72.6}},
    ],
    ids=str,
)
async def test_wrong_types(gateway, fields):
    body = json.dumps({"text": "food", **fields})
    assert await refused(gateway, body) == (400, "wrong-type")


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "text-missing"),
        ({"text": None}, "text-missing"),
        ({"text": ""}, "text-missing"),
        ({"text": " \n\t "}, "text-missing"),
        ({"text": "\u0000\ud800"}, "text-missing"),
        ({"text": "/"}, "text-missing"),
        ({"text": "a" * 1001}, "text-too-long"),
        ({"text": "food", "language": "xx"}, "language-unknown"),
        ({"text": "food", "language": ""}, "language-unknown"),
        ({"text": "food", "language": "english"}, "language-unknown"),
        ({"text": "food", "location": {"latitude": 91, "longitude": 0}}, "location-out-of-range"),
        ({"text": "food", "location": {"latitude": 0, "longitude": -181}}, "location-out-of-range"),
        (
            {"text": "food", "location": {"latitude": 10**400, "longitude": 0}},
            "location-out-of-range",
        ),
    ],
)
async def test_what_cannot_be_answered(gateway, rasa, fields, name):
    assert await refused(gateway, json.dumps(fields)) == (422, name)
    assert rasa.received == []


@pytest.mark.parametrize("text", ["a" * 1000, "  " + "ñ" * 1000 + "\n", "饭" * 1000])
async def test_a_thousand_characters_are_fine(say, text):
    status, _ = await say(text)
    assert status == 200


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""],
)
async def test_another_content_type(gateway, content_type):
    headers = {"Content-Type": content_type}
    assert await refused(gateway, b'{"text": "food"}', headers=headers) == (415, "content-type")


async def test_a_charset_behind_the_content_type_is_fine(gateway):
    response = await gateway.post(
        URL, data=b'{"text": "food"}', headers={"Content-Type": "application/json; charset=utf-8"}
    )
    assert response.status == 200


async def test_a_body_over_16_kib(gateway, rasa):
    body = json.dumps({"text": "food", "more": "x" * 16 * 1024})
    assert await refused(gateway, body) == (413, "too-large")
    assert rasa.received == []


async def test_a_body_over_16_kib_that_does_not_say_its_length(gateway):
    async def chunks():
        for _ in range(40):
            yield b" " * 1024

    assert await refused(gateway, chunks()) == (413, "too-large")


async def test_a_body_that_never_ends(gateway, monkeypatch):
    monkeypatch.setattr(incoming, "BODY_TIMEOUT_S", 0.05)
    go_on = asyncio.Event()

    async def drop_by_drop():
        yield b'{"text": '
        await go_on.wait()

    sending = asyncio.create_task(gateway.post(URL, data=drop_by_drop(), headers=JSON))
    response = await sending
    go_on.set()
    assert (response.status, await problem_of(response)) == (408, "slow")


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_another_method(gateway, method):
    response = await gateway.request(method, URL)
    assert (response.status, await problem_of(response)) == (405, "method")
    assert "POST" in response.headers["Allow"]


async def test_no_such_page_for_a_program(gateway):
    response = await gateway.get("/nothing-here", headers={"Accept": "application/json"})
    assert (response.status, await problem_of(response)) == (404, "not-found")


async def test_when_nothing_can_answer_the_numbers_are_still_there(say, rasa, safety_net):
    rasa.status, safety_net.broken = 500, True
    status, problem = await say()
    assert (status, problem["type"]) == (503, "urn:problem-type:navigator:unavailable")
    assert tuple(problem["numbers"]) == LAST_RESORT_NUMBERS == ("911", "988", "211")
    assert all(number in problem["detail"] for number in ("9-1-1", "9-8-8", "2-1-1"))


async def test_so_they_are_when_the_gateway_itself_breaks(say, rasa, replies):
    # what the contract forbids, deeper inside than anybody checks
    rasa.replies = [replies.results({**replies.result, "open": "always"})]
    status, problem = await say()
    assert (status, problem["numbers"]) == (503, ["911", "988", "211"])
