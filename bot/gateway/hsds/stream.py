"""A whole list as it is read, one record a line (NDJSON), whatever its length."""

import asyncio
import logging
from collections.abc import Iterator, Sequence

from aiohttp import hdrs, web

from bot.gateway.hsds.answers import CACHING, encode
from bot.gateway.hsds.reader import Reader
from bot.gateway.problems import ProblemError
from bot.gateway.quiet_logs import where
from resources_db.hsds.asked import Asked
from resources_db.hsds.collections import Collection
from resources_db.hsds.record import Json

log = logging.getLogger(__name__)

CONTENT_TYPE = "application/x-ndjson"
# A stream reads the directory from end to end; a third reader at once can wait.
MOST_AT_ONCE = 2
_HEADERS = {
    hdrs.CONTENT_TYPE: CONTENT_TYPE,
    hdrs.CACHE_CONTROL: CACHING,
    hdrs.VARY: hdrs.ACCEPT_ENCODING,
}

Batch = Sequence[Json]


class Streams:
    """Sends streams, a few at once."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(MOST_AT_ONCE)

    async def send(
        self, request: web.Request, reader: Reader, collection: Collection, asked: Asked
    ) -> web.StreamResponse:
        if self._free.locked():
            raise _busy()
        async with self._free:
            return await _send(request, reader, collection, asked)


async def _send(
    request: web.Request, reader: Reader, collection: Collection, asked: Asked
) -> web.StreamResponse:
    batches = await reader.ask(lambda api: api.batches(collection, asked))
    # Read before anything is sent: what fails at once can still be told as a problem.
    first = await reader.ask(lambda _api: next(batches, None))
    if request.method == hdrs.METH_HEAD:
        return web.Response(headers=_HEADERS)
    response = web.StreamResponse(headers=_HEADERS)
    response.enable_compression()
    await response.prepare(request)
    try:
        await _write(response, reader, first, batches)
    except Exception as error:  # too late for a problem: the client must see that it is cut
        log.warning("a list was cut off: %s", where(error))
        if request.transport is not None:
            request.transport.abort()
    return response


async def _write(
    response: web.StreamResponse, reader: Reader, first: Batch | None, batches: Iterator[Batch]
) -> None:
    batch = first
    while batch is not None:
        await response.write(b"".join(encode(record) + b"\n" for record in batch))
        batch = await reader.ask(lambda _api: next(batches, None))
    await response.write_eof()


def _busy() -> ProblemError:
    return ProblemError(
        503,
        "busy",
        "Others are reading the whole directory now.",
        "Try again in a minute, or read it page by page.",
        headers={"Retry-After": "60"},
    )


STREAMS = web.AppKey("hsds streams", Streams)
