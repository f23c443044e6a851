"""Somebody at the web page, and somebody with a phone."""

import uuid
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

import requests
from twilio.request_validator import RequestValidator

from tests.system.contract import check_answer
from tests.system.navigator import PUBLIC_URL, TWILIO_TOKEN, Navigator

Answer = dict[str, Any]
Result = dict[str, Any]


@dataclass
class Person:
    """Keeps the conversation's token, as the page does."""

    navigator: Navigator
    conversation: str | None = None

    def say(self, text: str, **fields: Any) -> Answer:
        """The answer, which keeps to the contract."""
        body = {"text": text, **fields}
        if self.conversation:
            body["conversation"] = self.conversation
        response = self.post(body)
        assert response.status_code == 200, response.text
        answer: Answer = check_answer(response.json())
        self.conversation = answer["conversation"]
        self.navigator.told |= {text, answer["conversation"]}
        return answer

    def post(self, document: Any) -> requests.Response:
        return self.navigator.request("POST", "/api/messages", json=document)


@dataclass
class Phone:
    """A phone behind Twilio, with a number of its own."""

    navigator: Navigator
    number: str = field(default_factory=lambda: f"+1860555{uuid.uuid4().int % 10_000:04}")

    def text(self, text: str) -> list[str]:
        """The replies; none when the navigator keeps silent."""
        form = self.form(text)
        return self.replies(self.post(form, self.sign(form)))

    def form(self, text: str) -> dict[str, str]:
        self.navigator.told |= {text, self.number}
        return {
            "MessageSid": f"SM{uuid.uuid4().hex}",
            "AccountSid": "AC00000000000000000000000000000001",
            "From": self.number,
            "To": "+18605550199",
            "Body": text,
            "NumMedia": "0",
        }

    def sign(self, form: dict[str, str], token: str = TWILIO_TOKEN) -> str:
        url = f"{PUBLIC_URL}/sms/twilio"
        return str(RequestValidator(token).compute_signature(url, form))

    def post(self, form: dict[str, str], signature: str) -> requests.Response:
        headers = {"X-Twilio-Signature": signature}
        return self.navigator.request("POST", "/sms/twilio", data=form, headers=headers)

    @staticmethod
    def replies(response: requests.Response) -> list[str]:
        assert response.status_code == 200, response.text
        assert response.headers["Content-Type"] == "text/xml; charset=utf-8"
        twiml = ElementTree.fromstring(response.content)  # noqa: S314 - our own server's
        assert {twiml.tag, *(child.tag for child in twiml)} <= {"Response", "Message"}
        return [child.text or "" for child in twiml]


def results_of(answer: Answer) -> list[Result]:
    """Of all messages, in their order."""
    return [result for message in answer["messages"] for result in message.get("results", ())]


def needs_of(answer: Answer) -> set[str]:
    return {message["need"] for message in answer["messages"] if message["type"] == "results"}


def ids_of(answer: Answer) -> list[str]:
    return [result["id"] for result in results_of(answer)]


def words_of(answer: Answer) -> str:
    return "\n".join(message["text"] for message in answer["messages"])
