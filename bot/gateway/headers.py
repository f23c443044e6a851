"""Security headers on every answer, and which pages of others may use the chat API."""

from aiohttp import web

from bot.gateway.keys import SETTINGS

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
SECURITY_HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in _POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
    # A link on a result must not tell the place's website that somebody asked us.
    "Referrer-Policy": "no-referrer",
    "Server": "navigator",  # instead of the versions of what it runs on
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_TWO_YEARS = "max-age=63072000"
_PREFLIGHT_LIFE_S = "600"


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """A signal handler, so that answers made by aiohttp itself get them too."""
    response.headers.update(SECURITY_HEADERS)
    # Answers hold what people asked for; a shared phone must not keep them.
    response.headers.setdefault("Cache-Control", "no-store")
    settings = request.app[SETTINGS]
    if (settings.public_url or "").startswith("https:"):
        response.headers["Strict-Transport-Security"] = _TWO_YEARS
    if request.path.startswith("/api/"):
        _allow_origin(request, response)


def _allow_origin(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.add("Vary", "Origin")
    origin = request.headers.get("Origin", "").lower()
    if origin in request.app[SETTINGS].allowed_origins:
        response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
        response.headers["Access-Control-Expose-Headers"] = "Retry-After"


async def preflight(request: web.Request) -> web.Response:
    """What a browser asks before it lets another page send JSON here."""
    return web.Response(
        status=204,
        headers={
            "Access-Control-Allow-Methods": "POST",
            "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key",
            "Access-Control-Max-Age": _PREFLIGHT_LIFE_S,
        },
    )
