"""`POST /api/messages`."""

import re

from aiohttp import web

from bot.gateway.client_address import client_of
from bot.gateway.headers import preflight
from bot.gateway.incoming import read_json
from bot.gateway.keys import CHAT
from bot.gateway.problems import bad_request

REPEAT_HEADER = "Idempotency-Key"
# Long enough that two clients do not make up the same one.
_REPEAT_KEY = re.compile(r"[\x21-\x7e]{16,128}")


def add_routes(app: web.Application) -> None:
    app.router.add_post("/api/messages", post_message)
    app.router.add_options("/api/messages", preflight)


async def post_message(request: web.Request) -> web.Response:
    chat, client = request.app[CHAT], client_of(request)
    chat.admit(client)
    incoming = await read_json(request)
    return web.json_response(await chat.answer(incoming, client, _repeat_key(request)))


def _repeat_key(request: web.Request) -> str | None:
    key = request.headers.get(REPEAT_HEADER)
    if key is not None and not _REPEAT_KEY.fullmatch(key):
        raise bad_request(
            "bad-key",
            f"The {REPEAT_HEADER} cannot be used.",
            "Send 16 to 128 visible ASCII characters, such as a UUID, or leave it out.",
        )
    return key
