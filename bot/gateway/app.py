"""The gateway's parts put together."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiohttp
from aiohttp import web

from bot.gateway import chat_api, directory, health, hsds, page, safety_net, sms
from bot.gateway.access_log import log_requests
from bot.gateway.assistant import AnswersWithoutRasa, Assistant
from bot.gateway.breaker import Breaker
from bot.gateway.chat import Chat
from bot.gateway.compression import compress
from bot.gateway.failures import answer_failures
from bot.gateway.headers import add_headers
from bot.gateway.keys import ASSISTANT, CHAT, READINESS, SETTINGS
from bot.gateway.rasa_client import RasaClient, answers_ok
from bot.gateway.rate_limits import RateLimit
from bot.gateway.readiness import Readiness
from bot.gateway.repeats import Repeats
from bot.gateway.settings import Settings, derive_key
from bot.gateway.tokens import Tokens
from bot.gateway.turns import Turns
from bot.languages import LANGUAGES
from bot.speaking.catalogues import Catalogues

LOCALES = Path(__file__).parents[2] / "locales"
MOST_BODY_BYTES = 16 * 1024


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """What stands on its own beside Rasa; tests put others here."""

    safety_net: AnswersWithoutRasa = safety_net.reply
    directory_is_ready: Callable[[], Awaitable[bool]] = directory.is_ready


def create_app(settings: Settings, fallbacks: Fallbacks | None = None) -> web.Application:
    """The whole gateway: chat API, SMS, health, the directory's read API and the page."""
    app = web.Application(
        middlewares=[log_requests, compress, answer_failures], client_max_size=MOST_BODY_BYTES
    )
    app[SETTINGS] = settings
    app.on_response_prepare.append(add_headers)
    app.cleanup_ctx.append(partial(_connected, fallbacks=fallbacks or Fallbacks()))
    for room in (chat_api, sms, health, hsds, page):
        room.add_routes(app)
    return app


async def _connected(app: web.Application, fallbacks: Fallbacks) -> AsyncIterator[None]:
    settings = app[SETTINGS]
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        rasa = RasaClient(session, settings.rasa_url, settings.rasa_timeout_s)
        breaker = Breaker(rasa.is_ready)
        assistant = Assistant(rasa, breaker, fallbacks.safety_net)
        app[ASSISTANT] = assistant
        app[CHAT] = _chat(settings, assistant)
        app[READINESS] = Readiness(
            {
                "assistant": assistant.is_ready,
                "actions": partial(answers_ok, session, settings.actions_url + "/health"),
                "directory": fallbacks.directory_is_ready,
            }
        )
        yield
        await breaker.close()


def _chat(settings: Settings, assistant: Assistant) -> Chat:
    reviewed = (row.tag for row in LANGUAGES.values() if row.review in ("source", "reviewed"))
    return Chat(
        assistant=assistant,
        tokens=Tokens(derive_key(settings, "conversations")),
        turns=Turns(),
        repeats=Repeats(),
        conversation_limit=RateLimit(settings.conversation_messages_per_minute),
        address_limit=RateLimit(settings.address_messages_per_minute),
        catalogues=Catalogues.load(LOCALES, reviewed),
    )
