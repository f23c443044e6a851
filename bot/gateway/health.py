"""`/health/live`: the process answers. `/health/ready`: a message would be fully answered."""

from aiohttp import web

from bot.gateway.keys import READINESS


def add_routes(app: web.Application) -> None:
    app.router.add_get("/health/live", live)
    app.router.add_get("/health/ready", ready)


async def live(request: web.Request) -> web.Response:
    return web.json_response({"status": "live"})


async def ready(request: web.Request) -> web.Response:
    parts = await request.app[READINESS].parts()
    missing = [name for name, is_ready in parts.items() if not is_ready]
    return web.json_response(
        {"status": "not ready" if missing else "ready", "parts": dict(parts), "missing": missing},
        status=503 if missing else 200,
    )
