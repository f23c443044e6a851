"""The Rasa channel that the gateway speaks through: replies keep their key, data and language."""

import logging
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

logger = logging.getLogger(__name__)


class ReplyCollector(CollectingOutputChannel):
    """Collects one object for each reply instead of one for each of its parts."""

    @classmethod
    def name(cls) -> str:
        """Rasa's name of the channel."""
        return "navigator"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep the reply whole."""
        self.messages.append(reply_of(message))


def reply_of(message: dict[str, Any]) -> dict[str, Any]:
    """A bot message of Rasa's in the gateway's form (docs/architecture.md)."""
    told = message.get("reply") or {}
    data = message.get("custom") or {}
    buttons = message.get("buttons") or []
    return {
        "response": message.get("utter_action"),
        "type": "results" if "results" in data else told.get("type", "text"),
        "language": told.get("language", "en"),
        "text": message.get("text") or "",
        "suggestions": [{"label": b["title"], "text": b["payload"]} for b in buttons],
        "data": data,
    }


class NavigatorInput(RestInput):
    """`POST /webhooks/navigator/webhook`: sender, message, metadata → a list of replies."""

    @classmethod
    def name(cls) -> str:
        """Rasa's name of the channel, and its path."""
        return "navigator"

    def blueprint(self, on_new_message: Any) -> Blueprint:
        """The channel's two routes. Unlike Rasa's own, a failure never logs the message."""
        blueprint = Blueprint("navigator_webhook", __name__)

        @blueprint.get("/")
        async def health(_request: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @blueprint.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            body = request.json
            collector = ReplyCollector()
            message = UserMessage(
                body["message"],
                collector,
                body["sender"],
                input_channel=self.name(),
                metadata=body.get("metadata"),
            )
            try:
                await on_new_message(message)
            except Exception as error:  # what went wrong is Rasa's; the person still gets an answer
                logger.error("A message failed: %s", type(error).__name__)
                return response.json([], status=500)
            return response.json(collector.messages)

        return blueprint
