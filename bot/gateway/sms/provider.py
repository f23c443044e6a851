"""What a provider of text messages has to be able to do, and the one way all are served."""

from collections.abc import Sequence
from typing import Protocol

from aiohttp import web

from bot.gateway.sms.app import DESK
from bot.gateway.sms.message import SmsMessage


class Provider(Protocol):
    @property
    def path(self) -> str:
        """Where it delivers messages."""

    async def read(self, request: web.Request) -> SmsMessage:
        """The message; ProblemError for one that it can't have sent, or that can't be read."""

    def answer(self, replies: Sequence[str]) -> web.Response:
        """The replies as it wants them; none at all is an answer too."""


async def receive(request: web.Request, provider: Provider) -> web.Response:
    message = await provider.read(request)
    return provider.answer(await request.app[DESK].answer(message))
