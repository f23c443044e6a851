"""A small assistant of its own: four languages, a few texts, a fixed moment."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.speaking.catalogues import Catalogues
from bot.speaking.voice import Voice

THURSDAY_2_PM = datetime(2026, 11, 19, 14, 0, tzinfo=ZoneInfo("America/New_York"))

RESPONSES: dict[str, list[dict[str, Any]]] = {
    "utter_found": [
        {
            "text": "I found {count} place for {need}.",
            "metadata": {"count": "count", "plural": "I found {count} places for {need}."},
            "buttons": [{"title": "Food", "payload": "I need food"}],
        },
        {"channel": "sms", "text": "{need}:"},
    ],
    "utter_danger": [{"text": "Call {phone} now.", "metadata": {"type": "crisis"}}],
    "utter_unsure": [{"text": "Take an umbrella."}],
    "utter_greedy": [{"text": "Go there."}],
    "utter_open": [{"text": "Open until {until}. Call first: {phone}"}],
    "utter_where": [{"text": "{name} is at {address}."}],
    "utter_meant": [{"text": "Did you mean:"}],
}


@pytest.fixture
def responses() -> dict[str, list[dict[str, Any]]]:
    return RESPONSES


@pytest.fixture
def now() -> datetime:
    return THURSDAY_2_PM


@pytest.fixture
def catalogues() -> Catalogues:
    """Spanish, Polish and Arabic of the few texts above, in `locales/` beside this file."""
    return Catalogues.load(Path(__file__).parent / "locales")


@pytest.fixture
def voice(catalogues: Catalogues) -> Callable[..., Voice]:
    """`voice("es")`, `voice("es", now=…)`."""

    def make(language: str = "en", now: datetime = THURSDAY_2_PM, channel: str = "web") -> Voice:
        return Voice(language, catalogues, now, channel)

    return make


@pytest.fixture
def pantry() -> dict[str, Any]:
    """A result as the directory gives it."""
    return {
        "id": "5f3e",
        "service": "Food pantry",
        "organization": "Hands On Hartford",
        "need": "food",
        "sub_needs": ["pantry"],
        "address": "45 Church Street, Hartford, CT 06103",
        "approximate": False,
        "distance_m": 966,
        "attending_type": "physical",
        "phone": "+18605550100",
        "phone_label": "860-555-0100",
        "sms": None,
        "tty": None,
        "open": {
            "state": "open",
            "until": "2026-11-19T17:00:00-05:00",
            "next_opens_at": None,
            "reason": None,
        },
        "seasonal": False,
        "hours_text": "Mon-Fri 9-5",
        "languages": ["en", "es"],
        "interpreters": False,
        "accessibility": ["wheelchair"],
        "documents": ["photo_id", "proof_of_address"],
        "documents_text": "Photo ID, proof of address",
        "eligibility": [],
        "eligibility_text": None,
        "fees": "free",
        "fees_text": None,
        "walk_in": None,
        "last_verified": None,
    }
