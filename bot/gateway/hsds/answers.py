"""JSON that may be kept and asked for again: ETag, Last-Modified and 304."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from aiohttp import hdrs, web

# Public facts: any cache may keep them, but hours that were mended must soon be seen.
CACHING = "public, max-age=60"


def encode(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def answer(
    request: web.Request,
    document: Any,
    *,
    modified: datetime | None = None,
    headers: Mapping[str, str] | None = None,
) -> web.Response:
    """The document, or 304 where the client already has it. `modified` is aware."""
    body = encode(document)
    etag = hashlib.sha256(body).hexdigest()[:32]
    sent = {hdrs.CACHE_CONTROL: CACHING, hdrs.ETAG: f'W/"{etag}"', **(headers or {})}
    if modified is not None:
        # A source may claim a day to come; a date header may not.
        modified = min(modified.astimezone(UTC), datetime.now(UTC)).replace(microsecond=0)
        sent[hdrs.LAST_MODIFIED] = format_datetime(modified, usegmt=True)
    if _is_known(request, etag, modified):
        return web.Response(status=304, headers=sent)
    return web.Response(body=body, content_type="application/json", charset="utf-8", headers=sent)


def _is_known(request: web.Request, etag: str, modified: datetime | None) -> bool:
    """By the tag where the client names one (RFC 9110, 13.2.2), otherwise by the date."""
    if request.if_none_match is not None:
        return any(tag.value in (etag, "*") for tag in request.if_none_match)
    since = request.if_modified_since
    return since is not None and modified is not None and modified <= since
