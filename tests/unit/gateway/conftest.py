"""A gateway over HTTP with a Rasa that follows the channel's contract and can be made to fail."""

import asyncio
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from bot.gateway.app import Fallbacks, create_app
from bot.gateway.settings import Settings

RESULT = {
    "id": "0b0c7c1e-0000-5000-8000-000000000001",
    "service": "Food Pantry",
    "organization": "Hands On Hartford",
    "need": "food",
    "sub_needs": ["pantry"],
    "address": "55 Bartholomew Ave, Hartford, CT 06106",
    "latitude": 41.7571,
    "longitude": -72.7057,
    "approximate": False,
    "distance_m": 1609.344,
    "phone": "860-555-0100",
    "phone_label": None,
    "open": {"state": "open", "until": "2031-03-03T17:00:00-05:00", "next_opens_at": None},
    "hours_text": None,
    "languages": ["en", "es"],
    "accessibility": ["wheelchair"],
    "documents": ["photo_id"],
    "eligibility": [],
    "fees": "free",
    "last_verified": None,
    "source_url": "https://example.org/list",
    "url": "https://example.org/pantry",
    "directions_url": "https://example.org/map",
}


class Replies:
    """Replies as the Rasa channel's contract has them."""

    result = RESULT

    @staticmethod
    def text(text="Hello.", **more):
        return {
            "response": "utter_greet",
            "type": "text",
            "language": "en",
            "text": text,
            "suggestions": [],
            "data": {},
            **more,
        }

    @classmethod
    def results(cls, *found, first_number=1, **more):
        search = {"total": 5, "need": "food", "place": "Hartford", "radius_m": 8047}
        return cls.text(
            "I found places.",
            response="utter_results",
            type="results",
            data={**search, "first_number": first_number, "results": list(found) or [RESULT]},
            suggestions=[{"label": "More", "text": "Show me more"}],
            **more,
        )

    @classmethod
    def forgotten(cls):
        return cls.text("Done.", response="utter_forgotten", data={"forget": True})


class FakeRasa:
    """Answers with `replies`, in the way that the test set last."""

    def __init__(self):
        self.received = []
        self.replies = [Replies.text()]
        self.status = 200
        self.raw = None
        self.is_ready = True
        self.go_on = None  # an asyncio.Event that answers wait for

    @property
    def messages(self):
        return [body["message"] for body in self.received]

    def app(self):
        app = web.Application()
        app.router.add_post("/webhooks/navigator/webhook", self._answer)
        app.router.add_get("/status", self._status)
        app.router.add_get("/health", self._status)
        return app

    async def _answer(self, request):
        self.received.append(await request.json())
        if self.go_on:
            await self.go_on.wait()
        if self.raw is not None:
            return web.Response(body=self.raw, status=self.status, content_type="application/json")
        return web.json_response(self.replies, status=self.status)

    async def _status(self, request):
        return web.json_response({}, status=200 if self.is_ready else 409)


@dataclass
class FakeSafetyNet:
    """Says the numbers, or fails when `broken`."""

    broken: bool = False
    asked: list = field(default_factory=list)

    async def __call__(self, text, *, language, location, channel):
        self.asked.append(
            {"text": text, "language": language, "location": location, "channel": channel}
        )
        if self.broken:
            raise RuntimeError(text)
        return [Replies.text("Call 2-1-1. In danger call 9-1-1 or 9-8-8.", response="safety_net")]


@dataclass
class FakeDirectory:
    ready: bool = True

    async def is_ready(self):
        return self.ready


@pytest.fixture
async def rasa(aiohttp_server):
    fake = FakeRasa()
    server = await aiohttp_server(fake.app())
    fake.url = str(server.make_url("/")).rstrip("/")
    yield fake
    if fake.go_on:
        fake.go_on.set()


@pytest.fixture
def replies():
    return Replies


@pytest.fixture
def safety_net():
    return FakeSafetyNet()


@pytest.fixture
def directory():
    return FakeDirectory()


@pytest.fixture
def open_gateway(aiohttp_client, rasa, safety_net, directory):
    """Starts a gateway with some settings of its own, and gives an HTTP client for it."""

    async def start(**settings):
        ours = {"secret": "s" * 32, "rasa_url": rasa.url, "actions_url": rasa.url}
        app = create_app(
            Settings(**{**ours, **settings}), Fallbacks(safety_net, directory.is_ready)
        )
        return await aiohttp_client(app)

    return start


@pytest.fixture
async def gateway(open_gateway):
    return await open_gateway()


@pytest.fixture
def say(gateway):
    """Sends a message; gives the status and the JSON of the answer."""

    async def send(text="food in Hartford", headers=None, **fields):
        response = await gateway.post(
            "/api/messages", json={"text": text, **fields}, headers=headers
        )
        return response.status, await response.json()

    return send


@pytest.fixture
def until():
    """Waits for something that the gateway does by itself."""

    async def wait(condition):
        async with asyncio.timeout(20):
            while not await condition():
                await asyncio.sleep(0.01)

    return wait
