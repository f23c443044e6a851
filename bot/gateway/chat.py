"""A conversation by web: who is speaking, in which order, how often, and what is kept of it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.gateway import problems
from bot.gateway.answers import assemble, forgets
from bot.gateway.assistant import Assistant, UnansweredError
from bot.gateway.incoming import Incoming
from bot.gateway.messages import Message, Reply
from bot.gateway.rate_limits import RateLimit
from bot.gateway.repeats import OtherMessageError, Repeats
from bot.gateway.tokens import Conversation, Tokens
from bot.gateway.turns import TooManyWaitingError, Turns
from bot.speaking.catalogues import Catalogues

_BUSY_RETRY_S = 2


@dataclass(frozen=True, slots=True)
class Chat:
    assistant: Assistant
    tokens: Tokens
    turns: Turns
    repeats: Repeats
    conversation_limit: RateLimit
    address_limit: RateLimit
    catalogues: Catalogues

    def admit(self, client: str) -> None:
        """ProblemError 429 when the client's network sends too much, whatever it sends."""
        _limit(self.address_limit.take(client))

    async def answer(
        self, incoming: Incoming, client: str, repeat_key: str | None = None
    ) -> dict[str, Any]:
        """The chat API's answer, or a ProblemError.

        A message that comes again with the same `repeat_key` gets the answer of the first.
        """
        conversation = self.tokens.open(incoming.conversation)
        if repeat_key is None:
            return await self._converse(incoming, conversation)
        whose = client if conversation.is_new else conversation.sender
        try:
            return await self.repeats.once(
                whose,
                repeat_key,
                _fingerprint(incoming),
                lambda: self._converse(incoming, conversation),
            )
        except OtherMessageError:
            raise _other_message() from None

    async def _converse(self, incoming: Incoming, conversation: Conversation) -> dict[str, Any]:
        _limit(self.conversation_limit.take(conversation.sender))
        message = Message(
            conversation.sender, incoming.text, "web", incoming.language, incoming.location
        )
        try:
            async with self.turns.turn(conversation.sender):
                replies = await self.assistant.ask(message)
        except TooManyWaitingError:
            raise _busy() from None
        except UnansweredError:
            raise problems.unavailable() from None
        return assemble(replies, self._token_after(replies, conversation), self.catalogues)

    def _token_after(self, replies: Sequence[Reply], conversation: Conversation) -> str:
        if not forgets(replies):
            return conversation.token
        self.repeats.forget(conversation.sender)
        self.conversation_limit.forget(conversation.sender)
        return self.tokens.new().token


def _limit(wait_s: float) -> None:
    if wait_s:
        raise problems.too_many(
            "too-many-messages",
            "Too many messages.",
            "Wait as long as Retry-After says, then send the message again.",
            retry_after_s=wait_s,
        )


def _busy() -> problems.ProblemError:
    return problems.too_many(
        "conversation-busy",
        "Earlier messages are still being answered.",
        "Wait for their answers before you send more.",
        retry_after_s=_BUSY_RETRY_S,
    )


def _other_message() -> problems.ProblemError:
    return problems.unprocessable(
        "key-used",
        "This Idempotency-Key came with another message before.",
        "Make a new key for each message, and keep it only to send the same message again.",
    )


def _fingerprint(incoming: Incoming) -> bytes:
    said = (incoming.text, incoming.conversation, incoming.language, incoming.location)
    return hashlib.sha256(repr(said).encode()).digest()
