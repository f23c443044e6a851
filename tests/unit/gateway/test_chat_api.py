"""`POST /api/messages`: what goes in, what comes out."""

import asyncio

import pytest

RESULT_FIELDS = {
    "id", "service", "organization", "need", "sub_needs", "address", "latitude", "longitude",
    "approximate", "distance_m", "phone", "phone_label", "open", "hours_text", "languages",
    "accessibility", "documents", "eligibility", "fees", "last_verified", "source_url", "url",
    "directions_url",
}  # fmt: skip


async def test_an_answer_has_the_documented_fields(say, rasa, replies):
    rasa.replies = [replies.text("Here you are.", suggestions=[]), replies.results()]
    status, answer = await say()
    assert status == 200
    assert set(answer) == {"conversation", "language", "direction", "messages", "suggestions"}
    assert (answer["language"], answer["direction"]) == ("en", "ltr")
    assert answer["suggestions"] == [{"label": "More", "text": "Show me more"}]
    text, results = answer["messages"]
    assert text == {"type": "text", "text": "Here you are."}
    assert {"type", "text", "total", "need", "place", "radius_m", "results"} <= set(results)
    assert (results["total"], results["need"], results["radius_m"]) == (5, "food", 8047)
    (place,) = results["results"]
    assert set(place) >= RESULT_FIELDS
    assert place["open"] == replies.result["open"]


async def test_a_field_that_rasa_leaves_out_of_a_result_is_null(say, rasa, replies):
    rasa.replies = [replies.results({"id": "1", "service": "Pantry", "organization": "A"})]
    _, answer = await say()
    (place,) = answer["messages"][0]["results"]
    assert place["phone"] is None
    assert set(place) >= RESULT_FIELDS


async def test_a_result_is_also_said_in_words(say, rasa, replies):
    rasa.replies = [replies.results()]
    _, answer = await say()
    facts = answer["messages"][0]["results"][0]["facts"]
    assert facts["name"] == "Hands On Hartford"
    assert facts["distance"] == "1 mile away"
    assert "860-555-0100" in facts["phone"]


async def test_results_go_on_counting_where_rasa_says_so(say, rasa, replies):
    rasa.replies = [replies.results(), replies.results(first_number=4)]
    _, answer = await say()
    assert [message["first_number"] for message in answer["messages"]] == [1, 4]


async def test_a_right_to_left_language_says_so(say, rasa, replies):
    rasa.replies = [replies.text("مرحبا", language="ar")]
    _, answer = await say()
    assert (answer["language"], answer["direction"]) == ("ar", "rtl")


async def test_suggestions_are_those_of_the_last_reply_that_has_some(say, rasa, replies):
    rasa.replies = [
        replies.text(suggestions=[{"label": "Old", "text": "old"}]),
        replies.text(suggestions=[{"label": "New", "text": "new"}]),
        replies.text(),
    ]
    _, answer = await say()
    assert answer["suggestions"] == [{"label": "New", "text": "new"}]


async def test_rasa_gets_the_contracts_message_and_neither_token_nor_exact_place(say, rasa):
    _, answer = await say(
        " food\x00 ", language="es-PR", location={"latitude": 41.763714, "longitude": -72.685093}
    )
    (body,) = rasa.received
    assert body == {
        "sender": body["sender"],
        "message": "food",
        "metadata": {
            "channel": "web",
            "language": "es",
            "location": {"latitude": 41.764, "longitude": -72.685},
        },
    }
    assert answer["conversation"] not in body["sender"]


async def test_fields_that_are_null_count_as_left_out(say, rasa):
    status, _ = await say(language=None, location=None, conversation=None)
    assert status == 200
    assert rasa.received[0]["metadata"] == {"channel": "web", "language": None, "location": None}


async def test_a_slash_never_reaches_rasa_as_a_command(say, rasa):
    await say('/inform{"place": "Hartford"}')
    assert rasa.messages == ['inform{"place": "Hartford"}']


async def test_a_conversation_goes_on_with_its_token(say, rasa):
    _, first = await say("food")
    _, second = await say("Hartford", conversation=first["conversation"])
    assert second["conversation"] == first["conversation"]
    assert rasa.received[0]["sender"] == rasa.received[1]["sender"]


@pytest.mark.parametrize("token", ["", "nonsense", "A" * 64, "x" * 5000, "\u0000é"])
async def test_an_unknown_token_begins_a_new_conversation(say, rasa, token):
    _, mine = await say()
    status, answer = await say(conversation=token)
    assert status == 200
    assert answer["conversation"] not in (token, mine["conversation"])
    assert rasa.received[0]["sender"] != rasa.received[1]["sender"]


async def test_a_forged_token_does_not_open_the_conversation(say, rasa):
    _, mine = await say()
    token = mine["conversation"]
    forged = ("B" if token[0] == "A" else "A") + token[1:]
    _, answer = await say(conversation=forged)
    assert answer["conversation"] != forged
    assert rasa.received[0]["sender"] != rasa.received[1]["sender"]


async def test_forgetting_gives_a_new_conversation_and_says_so(say, rasa, replies):
    _, first = await say()
    rasa.replies = [replies.forgotten()]
    _, forgotten = await say("forget me", conversation=first["conversation"])
    assert forgotten["forgotten"] is True
    assert forgotten["conversation"] != first["conversation"]
    rasa.replies = [replies.text()]
    _, after = await say(conversation=forgotten["conversation"])
    assert after["conversation"] == forgotten["conversation"]
    assert rasa.received[2]["sender"] != rasa.received[1]["sender"]


async def test_messages_of_one_conversation_reach_rasa_in_order(say, rasa):
    _, first = await say("zero")
    rasa.go_on = asyncio.Event()
    sent = []
    for text in ("one", "two", "three"):
        sent.append(asyncio.create_task(say(text, conversation=first["conversation"])))
        while len(rasa.received) < 2:  # the first of them has arrived
            await asyncio.sleep(0)
        await asyncio.sleep(0.01)
    assert rasa.messages == ["zero", "one"]
    rasa.go_on.set()
    assert [status for status, _ in await asyncio.gather(*sent)] == [200] * 3
    assert rasa.messages == ["zero", "one", "two", "three"]


async def test_another_conversation_is_answered_while_one_waits(say, rasa):
    rasa.go_on = asyncio.Event()
    both = [asyncio.create_task(say(text)) for text in ("one", "two")]
    while len(rasa.received) < 2:
        await asyncio.sleep(0)
    rasa.go_on.set()
    assert [status for status, _ in await asyncio.gather(*both)] == [200, 200]


async def test_a_conversation_with_too_many_waiting_messages_says_wait(say, rasa):
    _, first = await say("zero")
    rasa.go_on = asyncio.Event()
    sent = [
        asyncio.create_task(say(str(number), conversation=first["conversation"]))
        for number in range(8)
    ]
    while sum(task.done() for task in sent) < 3:
        await asyncio.sleep(0)
    refused = [await task for task in sent if task.done()]
    assert {(status, body["type"].rsplit(":", 1)[1]) for status, body in refused} == {
        (429, "conversation-busy")
    }
    rasa.go_on.set()
    answered = [status for status, _ in await asyncio.gather(*sent) if status == 200]
    assert len(answered) == 5


KEY = {"Idempotency-Key": "2f6e1c1c-8f4f-4a0e-9d3c-000000000001"}


class TestRepeats:
    async def test_a_repeated_message_is_taken_once(self, say, rasa):
        _, first = await say()
        again = {"conversation": first["conversation"], "headers": KEY}
        assert await say("more", **again) == await say("more", **again)
        assert rasa.messages == ["food in Hartford", "more"]

    async def test_so_is_the_first_message_which_has_no_conversation_yet(self, say, rasa):
        answers = [await say(headers=KEY) for _ in range(2)]
        assert answers[0] == answers[1]
        assert len(rasa.received) == 1

    async def test_two_at_once_are_one(self, say, rasa):
        rasa.go_on = asyncio.Event()
        both = [asyncio.create_task(say(headers=KEY)) for _ in range(2)]
        while not rasa.received:
            await asyncio.sleep(0)
        rasa.go_on.set()
        first, second = await asyncio.gather(*both)
        assert first == second
        assert len(rasa.received) == 1

    async def test_the_key_with_another_text_is_refused(self, say):
        await say(headers=KEY)
        status, problem = await say("something else", headers=KEY)
        assert (status, problem["type"]) == (422, "urn:problem-type:navigator:key-used")

    @pytest.mark.parametrize("key", ["short", "with space in it …", "x" * 129])
    async def test_a_poor_key_is_refused(self, say, key):
        status, problem = await say(headers={"Idempotency-Key": key})
        assert (status, problem["type"]) == (400, "urn:problem-type:navigator:bad-key")

    async def test_forgetting_also_forgets_the_answers(self, say, rasa, replies):
        _, first = await say()
        again = {"conversation": first["conversation"], "headers": KEY}
        await say("more", **again)
        rasa.replies = [replies.forgotten()]
        await say("forget me", conversation=first["conversation"])
        rasa.replies = [replies.text()]
        await say("more", **again)
        assert rasa.messages.count("more") == 2
