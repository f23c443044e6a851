"""Whatever goes wrong in a handler → a problem document, or a page for people."""

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.gateway import problems
from bot.gateway.access_log import route_of
from bot.gateway.page.pages import problem_page
from bot.gateway.problems import ProblemError
from bot.gateway.quiet_logs import where

log = logging.getLogger(__name__)

# Read by programs, whatever they say that they accept.
_FOR_PROGRAMS = ("/api/", "/sms/", "/health/")


@web.middleware
async def answer_failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except ProblemError as problem:
        return _answer(request, problem)
    except web.HTTPException as refusal:
        if refusal.status < 400:
            raise
        return _answer(request, problems.of_http_error(refusal))
    except Exception as error:  # the last place where a person can still be answered
        log.error("%s failed: %s", route_of(request), where(error))
        return _answer(request, problems.unavailable())


def _answer(request: web.Request, problem: ProblemError) -> web.Response:
    if wants_page(request):
        return problem_page(request, problem)
    return problem.response()


def wants_page(request: web.Request) -> bool:
    return not request.path.startswith(_FOR_PROGRAMS) and "text/html" in request.headers.get(
        "Accept", ""
    )
