"""Where the page and what belongs to it are served."""

from aiohttp import web

from bot.gateway.page.assets import add_assets
from bot.gateway.page.form import get_page, post_page

# The page may be found; conversations and Twilio's door are nothing for a search engine.
_ROBOTS = "User-agent: *\nDisallow: /api/\nDisallow: /sms/\nDisallow: /health/\nAllow: /\n"


def add_routes(app: web.Application) -> None:
    app.router.add_get("/", get_page)
    app.router.add_post("/", post_page)
    app.router.add_get("/robots.txt", robots)
    add_assets(app)


async def robots(request: web.Request) -> web.Response:
    return web.Response(text=_ROBOTS)
