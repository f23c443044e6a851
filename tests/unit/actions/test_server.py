"""The action server: what Rasa asks it, over HTTP."""

import logging
from pathlib import Path

import pytest
import yaml

from actions import base
from actions.server import EXECUTOR, create_app

ROOT = Path(__file__).parents[3]
SECRET = "I live at 12 Elm Street"  # a message, not a password


def call(action, intent, *, slots=None):
    message = {"intent": {"name": intent, "confidence": 1.0}, "entities": [], "text": SECRET}
    tracker = {
        "sender_id": "someone",
        "slots": slots or {},
        "latest_message": message,
        "events": [],
        "paused": False,
        "followup_action": None,
        "active_loop": {},
        "latest_action_name": None,
    }
    return {"next_action": action, "sender_id": "someone", "tracker": tracker}


@pytest.fixture
async def client(aiohttp_client, directory, monkeypatch):
    monkeypatch.setattr(base, "directory", lambda: directory)
    return await aiohttp_client(create_app())


async def test_an_action_gives_its_responses_and_the_slots_that_changed(client):
    response = await client.post("/webhook", json=call("action_find", "find_food"))
    body = await response.json()
    assert response.status == 200
    (said,) = body["responses"]
    assert (said["response"], said["values"]) == ("utter_ask_place", {"need": ["food"]})
    slots = {event["name"]: event["value"] for event in body["events"]}
    assert slots == {"needs": ["food"], "asked": "place"}


def test_every_action_of_the_domain_is_served():
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    served = create_app()[EXECUTOR].actions.items()
    # Another test of this run may have imported actions of another project (bench/stock).
    ours = {name for name, run in served if run.__module__.startswith("actions.")}
    assert ours == set(domain["actions"])


async def test_an_unknown_action_is_said_so(client):
    response = await client.post("/webhook", json=call("action_nothing", "greet"))
    assert response.status == 404


async def test_a_failure_says_nothing_of_the_message(client, monkeypatch, caplog):
    def fail(*_args):
        raise ValueError(SECRET)

    monkeypatch.setattr(base, "lookup_for", fail)
    with caplog.at_level(logging.DEBUG):
        response = await client.post("/webhook", json=call("action_find", "find_food"))
        assert response.status == 500
        assert SECRET not in await response.text()
    assert "action_find failed: ValueError" in caplog.text
    assert SECRET not in caplog.text
