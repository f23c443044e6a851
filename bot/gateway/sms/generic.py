"""Any other provider, or a phone as gateway: signed JSON in, JSON out.

POST /sms/generic
X-Timestamp: 1795348800                      seconds since 1970
X-Signature: hex(HMAC-SHA256(NAVIGATOR_SMS_SECRET, X-Timestamp + "." + body))

{"id": "…", "from": "+18605550100", "to": "+18605550199", "text": "food 06106"}
→ {"replies": ["…"]}
"""

import hashlib
import hmac
import json
import time
from collections.abc import Mapping, Sequence
from typing import Any

from aiohttp import web

from bot.gateway.keys import SETTINGS
from bot.gateway.problems import ProblemError, bad_request, unprocessable
from bot.gateway.sms.body import read_body
from bot.gateway.sms.message import SmsMessage

SIGNATURE_HEADER, TIMESTAMP_HEADER = "X-Signature", "X-Timestamp"
MOST_AGE_S = 300
"""Clocks differ and networks are slow; an older message may be a recorded one."""


class Generic:
    path = "/sms/generic"

    async def read(self, request: web.Request) -> SmsMessage:
        secret = request.app[SETTINGS].sms_secret
        if secret is None:
            raise _is_off()
        body = await read_body(request, "application/json")
        timestamp = request.headers.get(TIMESTAMP_HEADER, "")
        given = request.headers.get(SIGNATURE_HEADER, "")
        if not is_signed(given, secret, timestamp, body) or not is_fresh(timestamp, time.time()):
            raise _is_forged()
        return _message(body)

    def answer(self, replies: Sequence[str]) -> web.Response:
        return web.json_response({"replies": list(replies)})


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """The timestamp is signed with the body, or it would not keep anybody from replaying it."""
    return hmac.digest(
        secret.encode(), timestamp.encode(errors="replace") + b"." + body, hashlib.sha256
    ).hex()


def is_signed(given: str, secret: str, timestamp: str, body: bytes) -> bool:
    right = sign(secret, timestamp, body)
    return hmac.compare_digest(given.lower().encode(errors="replace"), right.encode())


def is_fresh(timestamp: str, now: float) -> bool:
    is_number = timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12
    return is_number and abs(now - int(timestamp)) <= MOST_AGE_S


def _message(body: bytes) -> SmsMessage:
    try:
        document = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise bad_request("not-json", "This is no JSON object.", "Send a JSON object in UTF-8.")
    message_id, sender = (_string(document, name) for name in ("id", "from"))
    if not message_id or not sender:
        raise unprocessable("field-missing", "A field is missing.", "Send `id` and `from`.")
    return SmsMessage("generic", message_id, sender, _string(document, "text"))


def _string(document: Mapping[str, Any], name: str) -> str:
    value = document.get(name, "")
    if not isinstance(value, str):
        raise unprocessable("wrong-type", "A field has the wrong type.", f"Make `{name}` a string.")
    return value


def _is_off() -> ProblemError:
    return ProblemError(
        503, "sms-off", "This way to send SMS is off.", "NAVIGATOR_SMS_SECRET is not set."
    )


def _is_forged() -> ProblemError:
    return ProblemError(
        403,
        "bad-signature",
        "The signature or the time is wrong.",
        f"Sign {TIMESTAMP_HEADER}, a dot and the body, at most {MOST_AGE_S} s ago.",
    )
