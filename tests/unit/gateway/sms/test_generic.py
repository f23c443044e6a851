import time

import pytest

from bot.gateway.sms.generic import MOST_AGE_S, is_fresh, sign


async def test_a_signed_message_is_answered_in_json(other_provider, rasa):
    response = await other_provider.post()
    assert response.status == 200
    assert list(await response.json()) == ["replies"]
    assert rasa.messages == ["food"]


async def test_a_signature_in_capitals_is_the_same(other_provider):
    body = b'{"id": "1", "from": "+18605550100", "text": "food"}'
    at = str(int(time.time()))
    signature = sign("generic secret of the tests", at, body).upper()
    assert (await other_provider.post(body, **{"X-Signature": signature})).status == 200


async def test_forged_messages_are_refused(other_provider, rasa):
    at = str(int(time.time()))
    refused = [
        await other_provider.post(secret="other"),
        await other_provider.post(**{"X-Signature": ""}),
        await other_provider.post(**{"X-Signature": "é"}),
        await other_provider.post(timestamp=at, **{"X-Timestamp": str(int(at) + 1)}),
    ]
    assert [response.status for response in refused] == [403] * 4
    assert rasa.received == []


@pytest.mark.parametrize("age_s", [MOST_AGE_S + 5, -MOST_AGE_S - 5])
async def test_a_recorded_message_cannot_be_sent_again_later(other_provider, age_s):
    response = await other_provider.post(timestamp=str(int(time.time() - age_s)))
    assert response.status == 403


@pytest.mark.parametrize("timestamp", ["", "now", "1e9", "-5", "٣", "9" * 5000])
async def test_a_timestamp_is_seconds(other_provider, timestamp):
    assert not is_fresh(timestamp, 0)
    if timestamp.isascii() and len(timestamp) < 100:
        assert (await other_provider.post(timestamp=timestamp)).status == 403


async def test_without_a_secret_it_is_off(open_sms, other_provider):
    other_provider.gateway = await open_sms(sms_secret=None)
    response = await other_provider.post()
    assert response.status == 503
    assert "NAVIGATOR_SMS_SECRET" in (await response.json())["detail"]


@pytest.mark.parametrize(
    ("document", "status"),
    [
        (b"nonsense", 400),
        (b"[]", 400),
        (b"[" * 60_000, 400),
        (b"\xff", 400),
        ({}, 422),
        ({"id": "1"}, 422),
        ({"id": "", "from": "+18605550100"}, 422),
        ({"id": 1, "from": "+18605550100", "text": "x"}, 422),
        ({"id": "1", "from": "+18605550100", "text": None}, 422),
        ({"id": "1", "from": "+18605550100"}, 200),
    ],
)
async def test_what_is_no_message_is_refused(other_provider, document, status):
    assert (await other_provider.post(document)).status == status


async def test_a_huge_body_is_refused(other_provider):
    document = {**other_provider.message, "text": "x" * 70_000}
    assert (await other_provider.post(document)).status == 413


async def test_another_content_type_is_refused(other_provider):
    assert (await other_provider.post(**{"Content-Type": "text/plain"})).status == 415


async def test_the_same_id_is_answered_once(other_provider, rasa):
    answers = [await (await other_provider.post()).json() for _ in range(2)]
    assert answers[0] == answers[1]
    assert rasa.messages == ["food"]


async def test_stop_leaves_no_replies(other_provider):
    for name in ("stop", "again"):
        await other_provider.post({**other_provider.message, "id": name, "text": "STOP"})
    response = await other_provider.post({**other_provider.message, "id": "food"})
    assert await response.json() == {"replies": []}


async def test_a_number_is_the_same_however_it_is_written(other_provider):
    await other_provider.post({"id": "1", "from": "(860) 555-0100", "text": "STOP"})
    response = await other_provider.post({"id": "2", "from": "+18605550100", "text": "food"})
    assert await response.json() == {"replies": []}
