"""What can go wrong for a client, as problem documents (RFC 9457)."""

from collections.abc import Mapping
from typing import Any

from aiohttp import web

CONTENT_TYPE = "application/problem+json"
_TYPE = "urn:problem-type:navigator:"

# Said when nothing else of the assistant can speak any more, so it depends on nothing.
LAST_RESORT = (
    "In danger now? Call 9-1-1. Thinking of suicide? Call or text 9-8-8. "
    "For food, shelter and other help call 2-1-1, free, day or night."
)
LAST_RESORT_NUMBERS = ("911", "988", "211")


class ProblemError(Exception):
    """One problem for the client; `name` is the stable part of its type."""

    def __init__(
        self,
        status: int,
        name: str,
        title: str,
        detail: str,
        *,
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(name)
        self.status = status
        self.name = name
        self.headers = dict(headers or {})
        self.document = {
            "type": _TYPE + name,
            "title": title,
            "status": status,
            "detail": detail,
            **(more or {}),
        }

    def response(self) -> web.Response:
        return web.json_response(
            self.document, status=self.status, headers=self.headers, content_type=CONTENT_TYPE
        )


def bad_request(name: str, title: str, detail: str) -> ProblemError:
    return ProblemError(400, name, title, detail)


def unprocessable(name: str, title: str, detail: str) -> ProblemError:
    return ProblemError(422, name, title, detail)


def too_many(name: str, title: str, detail: str, *, retry_after_s: float) -> ProblemError:
    """`retry_after_s` is rounded up: a client that keeps to it must not be refused again."""
    wait_s = int(retry_after_s) + 1
    return ProblemError(429, name, title, detail, headers={"Retry-After": str(wait_s)})


def unavailable() -> ProblemError:
    """Even the safety net failed: the numbers themselves are the answer."""
    return ProblemError(
        503,
        "unavailable",
        "The navigator cannot answer now.",
        f"{LAST_RESORT} Then try again in a minute.",
        headers={"Retry-After": "30"},
        more={"numbers": list(LAST_RESORT_NUMBERS)},
    )


def of_http_error(error: web.HTTPException) -> ProblemError:
    """aiohttp's own refusals (no such page, wrong method, body too large) in our form."""
    name, detail = _HTTP_ERRORS.get(error.status, ("refused", "Check the request."))
    kept = {key: error.headers[key] for key in ("Allow", "Retry-After") if key in error.headers}
    return ProblemError(error.status, name, error.reason, detail, headers=kept)


_HTTP_ERRORS = {
    404: ("not-found", "There is nothing at this address. The chat is at /."),
    405: ("method", "Use one of the methods in the Allow header."),
    408: ("slow", "The request came in too slowly. Send it again."),
    413: ("too-large", "Send at most 16 KiB: a text of up to 1000 characters."),
    415: ("content-type", "Send JSON with the content type application/json."),
}
