import pytest

from bench.messages import Kind, Message
from bench.routes import Gateway, RasaOfOurs, StockRasa

MESSAGE = Message("I need food", "person-1", Kind.ACTION)
OURS = RasaOfOurs("http://x", frozenset({"utter_greet"}))
STOCK = StockRasa("http://x", frozenset({"Hi!"}), "from an action")


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ([{"response": "utter_greet", "data": {}}], Kind.RESPONSE),
        ([{"response": "utter_results", "data": {"results": [1]}}], Kind.ACTION),
        ([{"response": "utter_first", "data": {}}, {"data": {"results": [1]}}], Kind.ACTION),
        ([{"response": "utter_ask_place", "data": {}}], None),
        ([], None),
    ],
)
def test_what_answered_in_our_rasa(answer, kind):
    assert OURS.kind(MESSAGE, answer) is kind


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ([{"text": "Hi!"}], Kind.RESPONSE),
        ([{"text": "from an action"}], Kind.ACTION),
        ([{"text": "something else"}], None),
        ([], None),
    ],
)
def test_what_answered_in_stock_rasa(answer, kind):
    assert STOCK.kind(MESSAGE, answer) is kind


def test_the_gateway_s_conversation_goes_on_with_the_same_person():
    gateway = Gateway("http://x")
    assert gateway.body(MESSAGE) == {"text": "I need food"}
    answer = {"conversation": "token", "messages": [{"type": "results"}]}
    assert gateway.kind(MESSAGE, answer) is Kind.ACTION
    assert gateway.body(MESSAGE) == {"text": "I need food", "conversation": "token"}
    assert gateway.body(Message("hi", "person-2", Kind.RESPONSE)) == {"text": "hi"}


def test_the_gateway_s_texts_come_from_responses():
    answer = {"conversation": "token", "messages": [{"type": "text"}]}
    assert Gateway("http://x").kind(MESSAGE, answer) is Kind.RESPONSE
