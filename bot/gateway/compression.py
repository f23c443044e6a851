"""Smaller answers for people who pay for their data."""

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

# Below this a compressed answer saves no packet on the way.
_WORTH_IT_BYTES = 1000


@web.middleware
async def compress(request: web.Request, handler: Handler) -> web.StreamResponse:
    response = await handler(request)
    if isinstance(response, web.Response) and _is_worth_it(response.body):
        response.headers.add(hdrs.VARY, hdrs.ACCEPT_ENCODING)
        response.enable_compression()
    return response


def _is_worth_it(body: object) -> bool:
    return isinstance(body, bytes) and len(body) >= _WORTH_IT_BYTES
