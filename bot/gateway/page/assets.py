"""The page's files: few and small, so they are kept in memory, and asked for again by ETag."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from aiohttp import web

from bot.gateway.page.strings import FOLDER

_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


class Asset:
    """A file that is served under /assets/ with the name that it has here."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._content = path.read_bytes()
        self._content_type = _TYPES[path.suffix]
        self._etag = hashlib.sha256(self._content).hexdigest()[:16]

    async def serve(self, request: web.Request) -> web.Response:
        headers = {"Cache-Control": "no-cache", "ETag": f'W/"{self._etag}"'}
        known = request.if_none_match or ()
        if any(tag.value in (self._etag, "*") for tag in known):
            return web.Response(status=304, headers=headers)
        return web.Response(
            body=self._content, content_type=self._content_type, charset="utf-8", headers=headers
        )


def add_assets(app: web.Application) -> None:
    for asset in load_assets():
        app.router.add_get(f"/assets/{asset.name}", asset.serve)


def load_assets() -> Iterator[Asset]:
    for path in sorted([*(FOLDER / "assets").iterdir(), *FOLDER.glob("strings.*.json")]):
        yield Asset(path)
