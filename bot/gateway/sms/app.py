"""The desk, open as long as the application runs."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from aiohttp import web

from bot.gateway.keys import ASSISTANT, CHAT, SETTINGS
from bot.gateway.rate_limits import RateLimit
from bot.gateway.settings import derive_key
from bot.gateway.sms.desk import Desk
from bot.gateway.sms.identity import Identities
from bot.gateway.sms.storage import Storage
from bot.gateway.sms.talk import Talk

DESK = web.AppKey("sms desk", Desk)


async def open_desk(app: web.Application) -> AsyncIterator[None]:
    settings, storage = app[SETTINGS], Storage()
    limit = RateLimit(settings.conversation_messages_per_minute)
    talk = Talk(app[ASSISTANT], storage, app[CHAT].catalogues, limit)
    app[DESK] = Desk(Identities(derive_key(settings, "sms")), storage, talk)
    sweeping = asyncio.create_task(storage.sweep_for_ever(), name="sweep conversations")
    yield
    sweeping.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await sweeping
    storage.close()
