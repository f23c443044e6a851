"""The assistant as every channel asks it: Rasa, or the safety net when Rasa has no answer."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.gateway.breaker import Breaker
from bot.gateway.messages import Location, Message, Reply
from bot.gateway.quiet_logs import where
from bot.gateway.rasa_client import RasaClient, RasaUnavailableError
from bot.gateway.replies import read_replies

log = logging.getLogger(__name__)


class AnswersWithoutRasa(Protocol):
    """The safety net: emergency numbers and a keyword look-up, in the form of Rasa's replies."""

    async def __call__(
        self, text: str, *, language: str | None, location: Location | None, channel: str
    ) -> Sequence[Mapping[str, Any]]: ...


class UnansweredError(Exception):
    """Not even the safety net could answer."""


class Assistant:
    def __init__(self, rasa: RasaClient, breaker: Breaker, safety_net: AnswersWithoutRasa) -> None:
        self._rasa = rasa
        self._breaker = breaker
        self._safety_net = safety_net

    async def ask(self, message: Message) -> list[Reply]:
        """At least one reply; UnansweredError when there is none to be had."""
        return await self._ask_rasa(message) or await self._ask_safety_net(message)

    async def is_ready(self) -> bool:
        return not self._breaker.is_open and await self._rasa.is_ready()

    async def _ask_rasa(self, message: Message) -> list[Reply]:
        if self._breaker.is_open:
            return []
        try:
            replies = await self._rasa.send(message)
        except RasaUnavailableError as error:
            log.warning("Rasa did not answer: %s", error)
            self._breaker.failed()
            return []
        self._breaker.succeeded()
        return replies

    async def _ask_safety_net(self, message: Message) -> list[Reply]:
        try:
            replies = read_replies(
                await self._safety_net(
                    message.text,
                    language=message.language,
                    location=message.location,
                    channel=message.channel,
                )
            )
        except Exception as error:  # whatever it is, the person must get the numbers
            log.error("the safety net failed: %s", where(error))
            raise UnansweredError from None
        if not replies:
            raise UnansweredError
        return replies
