"""Text messages as Twilio delivers them."""

import pytest

from bot.speaking.sms.segments import segments
from tests.system.contract import check_problem
from tests.system.people import Person, Phone, results_of

SEARCHES = ["food 06106", "shelter in Bridgeport", "free phone 06511", "doctor New Haven"]


@pytest.mark.parametrize("search", SEARCHES)
def test_places_fit_into_two_segments(phone: Phone, search: str) -> None:
    for text in (search, "MORE", "1"):
        (reply,) = phone.text(text)
        size = segments(reply)
        assert (size.encoding, size.count <= 2) == ("GSM-7", True), reply


def test_numbers_more_and_details(phone: Phone, person: Person) -> None:
    places = results_of(person.say("food 06106"))
    (first,) = phone.text("food 06106")
    assert [line[:2] for line in first.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3."]
    assert "STOP" in first
    (more,) = phone.text("MORE")
    assert "4." in more
    (details,) = phone.text("2")
    assert details.splitlines()[0].startswith(places[1]["organization"])
    assert places[1]["address"] in details


def test_choices_are_numbered_and_a_number_chooses(phone: Phone) -> None:
    (asked,) = phone.text("asdf qwer zxcv")
    assert "\n1. " in asked
    (answer,) = phone.text("1")
    assert answer != asked


def test_stop_is_confirmed_once_and_then_kept(phone: Phone) -> None:
    phone.text("food 06106")
    (stopped,) = phone.text("STOP")
    assert segments(stopped).count == 1
    assert "START" in stopped
    for text in ("food 06106", "hello?", "STOP", "2"):
        assert phone.text(text) == []
    (started,) = phone.text("START")
    assert segments(started).count == 1
    assert len(phone.text("food 06106")) == 1


def test_a_crisis_is_answered_even_after_stop(phone: Phone) -> None:
    (reply,) = phone.text("I want to die")
    assert "988" in reply
    phone.text("STOP")
    (reply,) = phone.text("I want to die")
    assert "988" in reply


def test_a_message_that_is_delivered_twice_is_answered_once(phone: Phone) -> None:
    phone.text("food 06106")
    form = phone.form("MORE")
    first, again = (phone.replies(phone.post(form, phone.sign(form))) for _ in range(2))
    assert first == again
    assert "4." in first[0]


def test_spanish(phone: Phone) -> None:
    (reply,) = phone.text("comida 06106")
    assert reply.splitlines()[1].startswith("Comida")


def test_a_wrong_signature_is_refused(phone: Phone) -> None:
    form = phone.form("food 06106")
    for signature in (
        "",
        "bm9uZQ==",
        phone.sign(form, token="another"),
        phone.sign({**form, "Body": ""}),
    ):
        check_problem(phone.post(form, signature), 403)
