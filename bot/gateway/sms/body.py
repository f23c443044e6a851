"""The body of a delivery: of the right kind, in time, and not too large."""

import asyncio

from aiohttp import web

from bot.gateway.problems import ProblemError

# 1,600 letters of a script far from ours take 15 KB in a form; a few links to pictures fit too.
MOST_BYTES = 64 * 1024
TIMEOUT_S = 10


async def read_body(request: web.Request, content_type: str) -> bytes:
    """The raw bytes, as they were signed. ProblemError 408, 413 or 415."""
    if request.content_type != content_type:
        raise ProblemError(
            415, "content-type", "Unsupported Media Type", f"Send it as {content_type}."
        )
    try:
        async with asyncio.timeout(TIMEOUT_S):
            return await _read_limited(request)
    except TimeoutError:
        raise web.HTTPRequestTimeout from None


async def _read_limited(request: web.Request) -> bytes:
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > MOST_BYTES:
            raise ProblemError(
                413, "too-large", "Content Too Large", f"Send at most {MOST_BYTES} bytes."
            )
    return bytes(body)
