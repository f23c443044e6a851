"""The conversations that the first whole navigator has to hold."""

from tests.system.people import Person, ids_of, needs_of, results_of, words_of


def test_hungry_in_hartford(person: Person) -> None:
    answer = person.say("I'm hungry and I live in Hartford")
    assert needs_of(answer) == {"food"}
    assert answer["messages"][0]["place"] == "Hartford"
    distances_m = [result["distance_m"] for result in answer["messages"][0]["results"]]
    assert distances_m == sorted(distances_m)
    assert (answer["language"], answer["direction"]) == ("en", "ltr")


def test_a_place_to_sleep_in_spanish(person: Person) -> None:
    answer = person.say("necesito un lugar para dormir esta noche en Bridgeport")
    assert (answer["language"], answer["direction"]) == ("es", "ltr")
    assert needs_of(answer) == {"housing"}
    assert "2-1-1" in words_of(answer)
    assert all("shelter" in result["sub_needs"] for result in results_of(answer))


def test_a_free_cell_phone(person: Person) -> None:
    answer = person.say("free cell phone 06511")
    assert needs_of(answer) == {"phone"}
    assert any(result["phone"] for result in results_of(answer))


def test_the_ahec_near_waterbury(person: Person) -> None:
    answer = person.say("where is the AHEC near Waterbury")
    assert needs_of(answer) == {"ahec"}
    assert "AHEC" in results_of(answer)[0]["organization"]


def test_a_search_in_turns(person: Person) -> None:
    asked = person.say("food")
    assert results_of(asked) == []
    first = person.say("6106")
    assert (needs_of(first), first["messages"][0]["place"]) == ({"food"}, "06106")
    more = person.say("more")
    assert more["messages"][0]["first_number"] == 1 + len(ids_of(first))
    assert not set(ids_of(first)) & set(ids_of(more))
    (second,) = results_of(person.say("the second one"))
    assert second["id"] == ids_of(more)[1]
    assert second["organization"] in words_of(person.say("is it open now?"))
    spanish = person.say("y en español?")
    assert spanish["language"] == "es"
    crisis = person.say("I want to die")
    assert crisis["messages"][0]["type"] == "crisis"
    assert "988" in crisis["messages"][0]["text"]
    # The door stays open.
    assert not set(ids_of(person.say("más"))) & set(ids_of(first) + ids_of(more))


def test_interruptions_do_not_lose_the_search(person: Person) -> None:
    person.say("I'm in New Haven")
    person.say("are you a real person?")
    first = person.say("I need food")
    person.say("thank you")
    person.say("who can see what I write?")
    more = person.say("show me more")
    assert needs_of(first) == needs_of(more) == {"food"}
    assert not set(ids_of(first)) & set(ids_of(more))


def test_two_needs_at_once(person: Person) -> None:
    answer = person.say("I need food and a place to stay in New Haven")
    assert needs_of(answer) == {"food", "housing"}
    numbers = [message for message in answer["messages"] if message["type"] == "results"]
    assert [message["first_number"] for message in numbers] == _counted(numbers)


def _counted(messages: list[dict[str, list[object]]]) -> list[int]:
    """Numbers go on from list to list."""
    lengths = [len(message["results"]) for message in messages]
    return [1 + sum(lengths[:at]) for at in range(len(lengths))]
