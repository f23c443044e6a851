"""What is known of one place, as replies: its card, the way there, what it asks for. Pure."""

from collections.abc import Iterator, Sequence
from typing import Any

from actions.cards import card
from actions.replies import Reply
from resources_db.results import Result


def name_of(result: Result) -> str:
    """What people call the place."""
    return result.organization or result.service


def names_of(results: Sequence[Result]) -> list[str]:
    """As `name_of`; with the service where one organization has several of them."""
    names = [name_of(result) for result in results]
    return [
        f"{name} ({result.service})" if names.count(name) > 1 else name
        for name, result in zip(names, results, strict=True)
    ]


def detail(result: Result, number: int) -> Reply:
    """One place as a card of its own."""
    data = card([result], result.need, first_number=number)
    return Reply("utter_details", {"name": name_of(result)}, {**data, "detail": True})


def directions(result: Result) -> Reply:
    """Where it is, or that one calls instead of going."""
    values = {
        "name": name_of(result),
        "phone": result.phone,
        "address": result.address,
        "distance_m": result.distance_m,
        "directions_url": result.directions_url,
    }
    if result.latitude is None:
        key = "utter_directions_phone" if result.phone else "utter_directions_nowhere"
        return Reply(key, values)
    if result.directions_url is None:
        return by_phone("utter_directions_approximate", {**values, "town": result.address})
    measured = result.distance_m is not None and not result.approximate
    return Reply("utter_directions" if measured else "utter_directions_no_distance", values)


def requirements(result: Result) -> Iterator[Reply]:
    """What to bring, who it is for, what it costs."""
    values = {"name": name_of(result)}
    # Codes are said in any language, the source's own words in English alone.
    if documents := list(result.documents) or result.documents_text:
        yield Reply("utter_requirements_documents", {**values, "documents": documents})
    else:
        yield Reply("utter_requirements_no_documents", values)
    if eligibility := list(result.eligibility) or result.eligibility_text:
        yield Reply("utter_requirements_eligibility", {"eligibility": eligibility})
    if fees := result.fees or result.fees_text:
        yield Reply("utter_requirements_fees", {"fees": fees})


def by_phone(key: str, values: dict[str, Any]) -> Reply:
    """Ends with the number to call, or where there is none, with 2-1-1."""
    return Reply(key if values["phone"] else f"{key}_no_phone", values)
