"""The chat API beyond its words: language, location, suggestions, refusals."""

import pytest

from tests.system.contract import check_problem
from tests.system.navigator import Navigator
from tests.system.people import Person, needs_of, results_of

HARTFORD = {"latitude": 41.7637, "longitude": -72.6851}
NEW_YORK = {"latitude": 40.7128, "longitude": -74.006}
NEEDS = ["food", "housing", "phone", "health"]


def test_the_location_of_the_browser_is_a_place(person: Person) -> None:
    answer = person.say("food", location=HARTFORD)
    assert answer["messages"][0]["place"] == "Hartford"
    assert needs_of(answer) == {"food"}


def test_a_location_elsewhere_finds_nothing_near(person: Person) -> None:
    answer = person.say("food", location=NEW_YORK)
    assert all(result["distance_m"] is None for result in results_of(answer))


def test_where_words_have_no_language_the_page_has_one(person: Person) -> None:
    assert person.say("06106", language="es")["language"] == "es"


def test_the_language_that_was_asked_for_stays(person: Person) -> None:
    person.say("en español por favor")
    assert person.say("food in Hartford")["language"] == "es"


@pytest.mark.parametrize("greeting", ["hello", "hola"])
def test_what_the_greeting_suggests_is_understood(navigator: Navigator, greeting: str) -> None:
    suggestions = Person(navigator).say(greeting)["suggestions"]
    for need, suggestion in zip(NEEDS, suggestions, strict=False):
        person = Person(navigator)
        person.say(suggestion["text"])
        assert needs_of(person.say("06106")) == {need}
    others = Person(navigator).say(suggestions[-1]["text"])
    assert [row["label"] for row in others["suggestions"]] == [row["label"] for row in suggestions]


def test_suggestions_for_what_is_not_understood_lead_on(person: Person) -> None:
    suggestions = person.say("asdf qwer zxcv")["suggestions"]
    assert suggestions
    labels = [row["label"] for row in suggestions]
    again = person.say(suggestions[0]["text"])
    assert [row["label"] for row in again["suggestions"]] != labels


@pytest.mark.parametrize(
    ("status", "document"),
    [
        (400, {"text": 7}),
        (400, {"text": "food", "location": "Hartford"}),
        (400, ["food"]),
        (422, {}),
        (422, {"text": "  "}),
        (422, {"text": "x" * 1001}),
        (422, {"text": "food", "language": "tlh"}),
        (422, {"text": "food", "location": {"latitude": 91, "longitude": 0}}),
        (413, {"text": "food", "more": "x" * 20_000}),
    ],
)
def test_a_wrong_message_is_refused(person: Person, status: int, document: object) -> None:
    check_problem(person.post(document), status)


@pytest.mark.parametrize(
    ("status", "body", "content_type"),
    [
        (400, "{", "application/json"),
        (400, '{"text": NaN}', "application/json"),
        (415, '{"text": "food"}', "text/plain"),
        (415, "text=food", "application/x-www-form-urlencoded"),
    ],
)
def test_a_wrong_body_is_refused(
    navigator: Navigator, status: int, body: str, content_type: str
) -> None:
    headers = {"Content-Type": content_type}
    check_problem(navigator.request("POST", "/api/messages", data=body, headers=headers), status)


def test_a_thousand_characters_are_taken(person: Person) -> None:
    assert needs_of(person.say("food in Hartford".ljust(1000, "."))) == {"food"}


def test_a_forged_token_begins_anew(person: Person) -> None:
    token = person.say("food in Hartford")["conversation"]
    forged = Person(person.navigator, token[:-4] + ("AAAA" if token[-4:] != "AAAA" else "BBBB"))
    assert results_of(forged.say("more")) == []
    assert forged.conversation != token


def test_too_many_messages_are_told_when_to_come_back(person: Person) -> None:
    person.say("thanks")
    for _ in range(100):
        response = person.post({"text": "thanks", "conversation": person.conversation})
        if response.status_code != 200:
            break
    check_problem(response, 429)
    assert int(response.headers["Retry-After"]) >= 1
    assert Person(person.navigator).say("hello")  # others are not kept waiting


def test_what_is_not_there_is_a_problem_document_too(navigator: Navigator) -> None:
    check_problem(navigator.request("GET", "/api/nothing"), 404)
    check_problem(navigator.request("GET", "/api/messages"), 405)


def test_the_page_is_served(navigator: Navigator) -> None:
    page = navigator.request("GET", "/", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Content-Security-Policy"]
