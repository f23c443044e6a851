"""The paths of the read API and what answers them."""

from collections.abc import AsyncIterator
from functools import partial

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.gateway.client_address import client_of
from bot.gateway.hsds.answers import answer
from bot.gateway.hsds.links import here, paging
from bot.gateway.hsds.open_to_all import PREFIX, allow_any_origin, preflight
from bot.gateway.hsds.openapi import PROFILE, document
from bot.gateway.hsds.parameters import asked_of, format_of, full_service_of
from bot.gateway.hsds.reader import READER, Reader
from bot.gateway.hsds.stream import STREAMS, Streams
from bot.gateway.problems import ProblemError, too_many
from bot.gateway.rate_limits import RateLimit
from resources_db.hsds.collections import COLLECTIONS, Collection
from resources_db.hsds.standard import VERSION

OPENAPI = f"{PREFIX}/openapi.json"
REQUESTS_PER_MINUTE = 120

LIMIT = web.AppKey("hsds limit", RateLimit)


def add_routes(app: web.Application) -> None:
    app[LIMIT] = RateLimit(REQUESTS_PER_MINUTE)
    app.cleanup_ctx.append(_reading)
    app.on_response_prepare.append(allow_any_origin)
    for path in (PREFIX, f"{PREFIX}/"):
        _add(app, path, get_about)
    _add(app, OPENAPI, get_openapi)
    for collection in COLLECTIONS.values():
        path = f"{PREFIX}/{collection.name}"
        _add(app, path, partial(get_list, collection))
        _add(app, f"{path}/{{id}}", partial(get_record, collection))


async def get_about(request: web.Request) -> web.Response:
    openapi_url = str(here(request).with_path(OPENAPI).with_query(None))
    return answer(request, {"version": VERSION, "profile": PROFILE, "openapi_url": openapi_url})


async def get_openapi(request: web.Request) -> web.Response:
    return answer(request, document(str(here(request).with_path(PREFIX).with_query(None))))


async def get_list(collection: Collection, request: web.Request) -> web.StreamResponse:
    _admit(request)
    asked, reader = asked_of(collection.name, request.query), request.app[READER]
    if format_of(request.query) == "ndjson":
        return await request.app[STREAMS].send(request, reader, collection, asked)
    page, modified = await reader.ask(lambda api: (api.page(collection, asked), api.modified()))
    return answer(request, page.to_json(), modified=modified, headers=paging(request, page))


async def get_record(collection: Collection, request: web.Request) -> web.Response:
    _admit(request)
    full_service = full_service_of(collection.name, request.query)
    id_, reader = request.match_info["id"], request.app[READER]
    found, modified = await reader.ask(
        lambda api: (api.one(collection, id_, full_service=full_service), api.modified())
    )
    if found is None:
        detail = f"The ids are in {PREFIX}/{collection.name}."
        raise ProblemError(404, "not-found", "There is no such record.", detail)
    return answer(request, found, modified=modified)


def _add(app: web.Application, path: str, handler: Handler) -> None:
    app.router.add_get(path, handler)  # HEAD, too
    app.router.add_options(path, preflight)


def _admit(request: web.Request) -> None:
    wait_s = request.app[LIMIT].take(client_of(request))
    if wait_s:
        raise too_many(
            "too-many-requests",
            "Too many requests.",
            f"Send at most {REQUESTS_PER_MINUTE} a minute. More records fit into one page with "
            "per_page, and all into one answer with format=ndjson.",
            retry_after_s=wait_s,
        )


async def _reading(app: web.Application) -> AsyncIterator[None]:
    app[READER], app[STREAMS] = Reader(), Streams()
    yield
    app[READER].close()
