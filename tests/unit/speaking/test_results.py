"""A result's facts in words."""

from functools import partial

import pytest

from bot.speaking.results import result_facts, result_text


@pytest.fixture
def facts(catalogues, now):
    return partial(result_facts, language="en", catalogues=catalogues, now=now)


def test_every_stated_fact_is_said_in_reading_order(facts, pantry):
    assert facts(pantry) == {
        "name": "Hands On Hartford",
        "service": "Food pantry",
        "distance": "0.6 miles away",
        "address": "45 Church Street, Hartford, CT 06103",
        "open": "Open until 5 PM",
        "hours": "Hours: Mon-Fri 9-5",
        "phone": "Phone: 860-555-0100",
        "documents": "Bring: photo ID and proof of address",
        "languages": "Languages: English and Spanish",
        "accessibility": "Access: wheelchair accessible",
        "fees": "Cost: free",
        "call_first": "Nobody has checked this with them yet. Call first",
    }
    assert list(facts(pantry))[:3] == ["name", "service", "distance"]


@pytest.mark.parametrize(
    ("change", "fact", "said"),
    [
        ({"open": {"state": "open", "until": None}}, "open", "Open day and night"),
        ({"open": {"state": "closed"}}, "open", "Closed now"),
        (
            {"open": {"state": "closed", "next_opens_at": "2026-11-21T09:00:00-05:00"}},
            "open",
            "Closed now. Opens Saturday 9 AM",
        ),
        ({"open": {"state": "unknown"}}, "open", "Hours not known. Call first"),
        (
            {"open": {"state": "unknown", "reason": "holiday"}},
            "open",
            "May be closed for the holiday. Call first",
        ),
        (
            {"seasonal": True},
            "open",
            "Only open in very cold weather. Call 2-1-1 first",
        ),
        ({"documents": [], "documents_text": "Pay stubs"}, "documents", "Bring: Pay stubs"),
        ({"eligibility": ["senior"]}, "eligibility", "For: older people"),
        ({"phone_label": "860-555-0100 x12"}, "phone", "Phone: 860-555-0100 x12"),
        ({"sms": "741741"}, "text_to", "Text: 741741"),
        ({"interpreters": True}, "interpreters", "Free interpreters"),
        ({"approximate": True}, "approximate", "The map only knows the town."),
        ({"approximate": True, "distance_m": 0.0}, "distance", "within 3 miles"),
        ({"approximate": True, "distance_m": 9656}, "distance", "about 6 miles away"),
        ({"last_verified": "2026-11-01"}, "call_first", "Call first to be sure"),
    ],
)
def test_facts_that_vary(facts, pantry, change, fact, said):
    assert facts(pantry | change)[fact] == said


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"distance_m": None}, "distance"),
        ({"phone": None, "phone_label": None}, "phone"),
        ({"address": None}, "address"),
        ({"seasonal": True}, "call_first"),
        ({"fees": None}, "fees"),
    ],
)
def test_what_is_not_stated_is_not_said(facts, pantry, change, fact):
    assert fact not in facts(pantry | change)


def test_a_service_without_an_organization_is_named_by_itself(facts, pantry):
    named = facts(pantry | {"organization": ""})
    assert named["name"] == "Food pantry"
    assert "service" not in named


def test_as_plain_text(catalogues, now, pantry):
    text = result_text(pantry, language="en", catalogues=catalogues, now=now)
    assert text.startswith("Hands On Hartford\nFood pantry\n0.6 miles away\n")
