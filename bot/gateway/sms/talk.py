"""A text message for the assistant, and its answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.conversations.sms import SmsStore, Thread
from bot.gateway.answers import forgets
from bot.gateway.assistant import Assistant, UnansweredError
from bot.gateway.cleaning import clean
from bot.gateway.messages import Message, Reply
from bot.gateway.rate_limits import RateLimit
from bot.gateway.sms.choices import chosen
from bot.gateway.sms.message import MOST_CHARACTERS
from bot.gateway.sms.rendering import Rendered, render
from bot.gateway.sms.storage import Storage
from bot.gateway.sms.texts import in_danger, last_resort, say
from bot.gateway.turns import TooManyWaitingError, Turns
from bot.speaking.catalogues import Catalogues

# Twilio waits 15 seconds for an answer.
ANSWER_WITHIN_S = 12.0


@dataclass(frozen=True, slots=True)
class Said:
    """`forgets`: nothing is to be kept of it, not even that it was asked."""

    texts: list[str]
    forgets: bool = False


class Talk:
    """The messages of one number one after the other, in the order in which they came."""

    def __init__(
        self, assistant: Assistant, storage: Storage, catalogues: Catalogues, limit: RateLimit
    ) -> None:
        self._assistant = assistant
        self._storage = storage
        self._catalogues = catalogues
        self._limit = limit
        self._turns = Turns()

    async def reply(self, number: str, conversation: str, text: str) -> Said:
        """`number` is its hash, `conversation` what Rasa knows it by.

        Who writes more than a person can gets silence: two machines that answer each
        other would never end. Danger is always answered.
        """
        said = clean(text[:MOST_CHARACTERS])
        if self._limit.take(number):
            return Said(in_danger(said))
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S), self._turns.turn(number):
                return await self._answer(number, conversation, said)
        except TooManyWaitingError:
            return Said(in_danger(said))
        except (TimeoutError, UnansweredError):
            return Said(last_resort(said))

    async def _answer(self, number: str, conversation: str, said: str) -> Said:
        thread = await self._storage.call(SmsStore.thread, number, now=datetime.now(UTC))
        if not said:
            return Said([say("words_only", thread.language if thread else None)])
        meant = chosen(said, thread.choices if thread else ())
        replies = await self._assistant.ask(Message(conversation, meant, "sms"))
        # STOP may have come meanwhile, and does not wait for its turn.
        if await self._storage.call(SmsStore.is_stopped, number):
            return Said(in_danger(said))
        rendered = render(replies, self._catalogues, introduce=thread is None)
        await self._remember(number, thread, replies, rendered)
        return Said([rendered.text], forgets(replies))

    async def _remember(
        self, number: str, before: Thread | None, replies: Sequence[Reply], said: Rendered
    ) -> None:
        if forgets(replies):
            await self._storage.call(SmsStore.forget, number)
        elif before or said.introduced:  # as long as nobody was told who we are, it is new
            thread = Thread(said.language, said.choices)
            now = datetime.now(UTC)
            await self._storage.try_call(SmsStore.save_thread, number, thread, now=now)
