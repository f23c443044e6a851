"""Any web page may read the directory: it is public, and no answer depends on who asks."""

from aiohttp import hdrs, web

PREFIX = "/api/hsds"
_READABLE = "ETag, Last-Modified, Link, Retry-After"


async def allow_any_origin(request: web.Request, response: web.StreamResponse) -> None:
    """A signal handler, so that problems get it too."""
    if request.path == PREFIX or request.path.startswith(PREFIX + "/"):
        response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = "*"
        response.headers[hdrs.ACCESS_CONTROL_EXPOSE_HEADERS] = _READABLE


async def preflight(request: web.Request) -> web.Response:
    """What a browser asks before it sends a header that not every page may send."""
    return web.Response(
        status=204,
        headers={
            hdrs.ACCESS_CONTROL_ALLOW_METHODS: "GET, HEAD",
            hdrs.ACCESS_CONTROL_ALLOW_HEADERS: "If-None-Match, If-Modified-Since",
            hdrs.ACCESS_CONTROL_MAX_AGE: "86400",
        },
    )
