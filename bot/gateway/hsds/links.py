"""Where the other pages of a list are (RFC 8288), so that a client need not count."""

from aiohttp import hdrs, web
from yarl import URL

from bot.gateway.keys import SETTINGS
from resources_db.hsds.page import Page


def here(request: web.Request) -> URL:
    """The address of the request as the outside knows it."""
    public = request.app[SETTINGS].public_url
    return URL(public).join(request.rel_url) if public else request.url


def paging(request: web.Request, page: Page) -> dict[str, str]:
    """The Link header of a page."""
    wanted = {
        "first": 1,
        "prev": min(page.number - 1, page.total_pages),
        "next": page.number + 1,
        "last": page.total_pages,
    }
    links = [
        f'<{here(request).update_query(page=str(number))}>; rel="{name}"'
        for name, number in wanted.items()
        if 1 <= number <= page.total_pages
    ]
    return {hdrs.LINK: ", ".join(links)} if links else {}
