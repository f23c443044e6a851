"""A gateway with text messages on, and the two providers as they call it."""

import json
import time
from xml.etree import ElementTree

import pytest
from twilio.request_validator import RequestValidator

from bot.gateway.sms.generic import sign

TOKEN = "twilio auth token of the tests"
SECRET = "generic secret of the tests"
PUBLIC_URL = "https://navigator.example.org"
NUMBER = "+18605550100"


class Phone:
    """Somebody's phone behind Twilio."""

    def __init__(self, gateway, number=NUMBER):
        self.gateway = gateway
        self.number = number
        self.sent = 0

    def form(self, text="", **fields):
        self.sent += 1
        return {
            "MessageSid": f"SM{self.number}{self.sent}",
            "AccountSid": "AC123",
            "From": self.number,
            "To": "+18605550199",
            "Body": text,
            "NumMedia": "0",
            **fields,
        }

    @staticmethod
    def sign(form, url=f"{PUBLIC_URL}/sms/twilio", token=TOKEN):
        return {"X-Twilio-Signature": RequestValidator(token).compute_signature(url, form)}

    async def post(self, form, headers=None):
        return await self.gateway.post(
            "/sms/twilio", data=form, headers=self.sign(form) if headers is None else headers
        )

    async def text(self, text="", **fields):
        """The replies to a message."""
        response = await self.post(self.form(text, **fields))
        assert response.status == 200
        return self.read(await response.text())

    @staticmethod
    def read(twiml):
        response = ElementTree.fromstring(twiml)  # noqa: S314 - written by ourselves
        assert response.tag == "Response"
        assert all(child.tag == "Message" for child in response)
        return [child.text for child in response]


class OtherProvider:
    """Whoever posts signed JSON."""

    message = {"id": "m1", "from": NUMBER, "to": "+18605550199", "text": "food"}  # noqa: RUF012

    def __init__(self, gateway):
        self.gateway = gateway

    async def post(self, document=None, *, secret=SECRET, timestamp=None, **headers):
        document = self.message if document is None else document
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        at = str(int(time.time())) if timestamp is None else timestamp
        given = {"X-Signature": sign(secret, at, body), "X-Timestamp": at, **headers}
        return await self.gateway.post(
            "/sms/generic", data=body, headers={"Content-Type": "application/json", **given}
        )


@pytest.fixture(autouse=True)
def conversations_url(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path}/conversations.db"
    monkeypatch.setenv("NAVIGATOR_CONVERSATIONS_URL", url)
    return url


@pytest.fixture
def open_sms(open_gateway):
    """Starts a gateway that takes text messages, with some settings of its own."""

    async def start(**settings):
        ours = {"twilio_auth_token": TOKEN, "sms_secret": SECRET, "public_url": PUBLIC_URL}
        return await open_gateway(**{**ours, **settings})

    return start


@pytest.fixture
def open_phone(open_sms):
    async def start(number=NUMBER, **settings):
        return Phone(await open_sms(**settings), number)

    return start


@pytest.fixture
async def phone(open_phone):
    return await open_phone()


@pytest.fixture
async def other_provider(open_sms):
    return OtherProvider(await open_sms())
