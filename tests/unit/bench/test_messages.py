import pytest

from bench.messages import Kind, choose, requests_with_town, sentences_of

RESPONSES = [f"What does a person say, number {n}?" for n in range(30)]
REQUESTS = [f"I am looking for food, number {n}" for n in range(30)]


def test_kinds_take_turns_and_no_text_comes_twice():
    messages = choose(12, RESPONSES, REQUESTS)
    assert [message.kind for message in messages] == [Kind.RESPONSE, Kind.ACTION] * 12
    assert len({message.text for message in messages}) == 24
    assert all(
        (message.text in RESPONSES) == (message.kind is Kind.RESPONSE) for message in messages
    )


def test_a_new_person_comes_every_ten_messages():
    senders = [message.sender for message in choose(11, RESPONSES, REQUESTS)]
    assert [senders.count(sender) for sender in dict.fromkeys(senders)] == [10, 10, 2]


def test_every_run_says_the_same():
    assert choose(12, RESPONSES, REQUESTS) == choose(12, RESPONSES, REQUESTS)


def test_too_few_different_sentences_are_refused():
    with pytest.raises(ValueError, match="31 messages are wanted, but there are 30"):
        choose(31, RESPONSES * 2, REQUESTS)


def test_very_short_and_very_long_sentences_are_left_out():
    chosen = choose(30, ["hi", "x" * 61, *RESPONSES], REQUESTS)
    assert {m.text for m in chosen if m.kind is Kind.RESPONSE} == set(RESPONSES)


def test_a_request_names_a_town_and_towns_come_in_turn():
    told = list(requests_with_town(["I need food.", "a doctor?", "bus"], ["Bethel", "Derby"]))
    assert told == [
        "I need food. I'm in Bethel",
        "a doctor. I'm in Derby",
        "bus. I'm in Bethel",
    ]


def test_sentences_are_those_of_the_intents_asked_for():
    documents = [
        {"nlu": [{"intent": "greet", "examples": "- hi\n- hello\n"}, {"lookup": "towns"}]},
        {"nlu": [{"intent": "thank", "examples": "- thanks\n"}]},
        {"version": "3.1"},
    ]
    assert sentences_of(documents, ["greet"]) == ["hi", "hello"]
