"""One line a request: route, status, milliseconds. No text, token, number or address.

Health checks leave none: they come every few seconds and would bury the rest.
"""

import logging
import time

from aiohttp import web
from aiohttp.typedefs import Handler

log = logging.getLogger(__name__)

_UNLOGGED = "/health/"
_METHODS = frozenset(("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"))


@web.middleware
async def log_requests(request: web.Request, handler: Handler) -> web.StreamResponse:
    started = time.monotonic()
    response = await handler(request)
    took_ms = (time.monotonic() - started) * 1000
    if not request.path.startswith(_UNLOGGED):
        log.info("%s %d %.0f ms", route_of(request), response.status, took_ms)
    return response


def route_of(request: web.Request) -> str:
    """The method and the route's pattern, never the path as it was sent."""
    resource = request.match_info.route.resource
    method = request.method if request.method in _METHODS else "?"
    return f"{method} {resource.canonical if resource else '(no route)'}"
