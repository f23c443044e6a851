"""Asks Rasa over its REST channel on loopback."""

from http import HTTPStatus
from typing import Any

import aiohttp

from bot.gateway.messages import Message, Reply
from bot.gateway.replies import read_replies

_WEBHOOK = "/webhooks/navigator/webhook"
_PROBE_TIMEOUT = aiohttp.ClientTimeout(total=2)


class RasaUnavailableError(Exception):
    """No answer, none in time, or none that can be read. Says why, never what was asked."""


class RasaClient:
    """`timeout_s` covers everything from waiting for a connection to the last byte."""

    def __init__(self, session: aiohttp.ClientSession, url: str, timeout_s: float) -> None:
        self._session = session
        self._url = url
        self._timeout = aiohttp.ClientTimeout(total=timeout_s)

    async def send(self, message: Message) -> list[Reply]:
        """Rasa's replies in order, none when it has nothing to say. RasaUnavailableError."""
        try:
            async with self._session.post(
                self._url + _WEBHOOK, json=_body(message), timeout=self._timeout
            ) as response:
                if response.status != HTTPStatus.OK:
                    raise RasaUnavailableError(f"status {response.status}")
                return read_replies(await response.json(content_type=None))
        except (aiohttp.ClientError, TimeoutError, ValueError, RecursionError) as error:
            raise RasaUnavailableError(type(error).__name__) from None

    async def is_ready(self) -> bool:
        """Whether a trained model is loaded: Rasa answers 409 to this as long as none is."""
        return await answers_ok(self._session, self._url + "/status")


async def answers_ok(session: aiohttp.ClientSession, url: str) -> bool:
    try:
        async with session.get(url, timeout=_PROBE_TIMEOUT) as response:
            return response.status == HTTPStatus.OK
    except (aiohttp.ClientError, TimeoutError):
        return False


def _body(message: Message) -> dict[str, Any]:
    return {
        "sender": message.sender,
        "message": message.text,
        "metadata": {
            "channel": message.channel,
            "language": message.language,
            "location": message.location,
        },
    }
