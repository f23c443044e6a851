"""Where text messages are answered, whichever provider brought them."""

import logging
from datetime import UTC, datetime
from functools import partial

from sqlalchemy.exc import SQLAlchemyError

from bot.conversations.sms import SmsStore
from bot.gateway.problems import unavailable
from bot.gateway.quiet_logs import where
from bot.gateway.sms.consent import decide
from bot.gateway.sms.identity import Identities
from bot.gateway.sms.message import SmsMessage
from bot.gateway.sms.storage import Storage
from bot.gateway.sms.talk import Said, Talk
from bot.gateway.sms.texts import in_danger, say
from bot.gateway.sms.under_way import UnderWay
from bot.gateway.sms.wishes import Wished, read_wish
from bot.safety.texts import SOURCE_LANGUAGE

log = logging.getLogger(__name__)


class Desk:
    """Each message once: what was answered before, then consent, then the conversation."""

    def __init__(self, identities: Identities, storage: Storage, talk: Talk) -> None:
        self._identities = identities
        self._storage = storage
        self._talk = talk
        self._under_way: UnderWay[list[str]] = UnderWay()

    async def answer(self, message: SmsMessage) -> list[str]:
        """The replies, often one, none where nothing may be said. ProblemError 503.

        A message that is delivered again, even while it is still being answered or after
        a restart, gets the same replies.
        """
        number = self._identities.number_hash(message.sender)
        name = self._identities.message_hash(message)
        work = partial(self._answer_once, name, number, message)
        try:
            return await self._under_way.once(name, work)
        except SQLAlchemyError as error:
            log.error("conversations cannot be read: %s", where(error))
            # Whether the number has said STOP can't be known: only danger is answered.
            replies = in_danger(message.text)
            if not replies:
                raise unavailable() from None
            return replies

    async def _answer_once(self, name: str, number: str, message: SmsMessage) -> list[str]:
        now = datetime.now(UTC)
        seen = await self._storage.call(SmsStore.seen, name, now=now)
        if seen is not None:
            return seen
        said = await self._reply(number, message)
        if not said.forgets:
            await self._storage.try_call(SmsStore.remember_seen, name, number, said.texts, now=now)
        return said.texts

    async def _reply(self, number: str, message: SmsMessage) -> Said:
        wished = read_wish(message.text)
        is_stopped = await self._storage.call(SmsStore.is_stopped, number)
        decision = decide(wished.wish if wished else None, is_stopped=is_stopped)
        if decision.state:
            now = datetime.now(UTC)
            await self._storage.call(SmsStore.set_consent, number, decision.state, now=now)
        if message.answered:
            return Said([])
        if decision.talk:
            return await self._talk.reply(
                number, self._identities.conversation(message.sender), message.text
            )
        if decision.text and wished:
            return Said([say(decision.text, await self._language(number, wished))])
        return Said(in_danger(message.text))

    async def _language(self, number: str, wished: Wished) -> str | None:
        """The word's, unless it is one that everybody uses, like STOP."""
        if wished.language != SOURCE_LANGUAGE:
            return wished.language
        thread = await self._storage.call(SmsStore.thread, number, now=datetime.now(UTC))
        return thread.language if thread else None
