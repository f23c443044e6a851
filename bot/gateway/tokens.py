"""Conversation tokens: unguessable, signed, and worth nothing a day after their last use."""

import base64
import binascii
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

LIFE_S = 24 * 3600
# A token is renewed in the second half of its life, not at every message: a client that
# keeps the first one it got can go on for hours, and one that keeps the newest for ever.
_RENEW_AFTER_S = LIFE_S // 2
_CLOCK_SLACK_S = 60

# All multiples of three, so that base64 leaves no spare bits to play with.
_ID_BYTES, _TIME_BYTES, _SIGNATURE_BYTES = 18, 6, 24


@dataclass(frozen=True, slots=True)
class Conversation:
    token: str
    sender: str
    """What Rasa knows the conversation by; the token cannot be told from it."""
    is_new: bool = False


class Tokens:
    def __init__(self, key: bytes, *, clock: Callable[[], float] = time.time) -> None:
        self._key = key
        self._clock = clock

    def new(self) -> Conversation:
        return replace(self._issue(secrets.token_bytes(_ID_BYTES)), is_new=True)

    def open(self, token: str | None) -> Conversation:
        """The token's conversation, or a new one for a token that is unknown, old or forged."""
        found = None if token is None else self._read(token)
        if token is None or found is None:
            return self.new()
        identity, age_s = found
        if age_s > _RENEW_AFTER_S:
            return self._issue(identity)
        return Conversation(token, self._sender(identity))

    def _issue(self, identity: bytes) -> Conversation:
        signed = identity + int(self._clock()).to_bytes(_TIME_BYTES, "big")
        token = base64.urlsafe_b64encode(signed + self._signature(signed)).decode()
        return Conversation(token, self._sender(identity))

    def _read(self, token: str) -> tuple[bytes, float] | None:
        """The identity inside and its age in seconds."""
        try:
            raw = base64.b64decode(token, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        signed, signature = raw[:-_SIGNATURE_BYTES], raw[-_SIGNATURE_BYTES:]
        if not hmac.compare_digest(signature, self._signature(signed)):
            return None
        age_s = self._clock() - int.from_bytes(signed[_ID_BYTES:], "big")
        return (signed[:_ID_BYTES], age_s) if -_CLOCK_SLACK_S <= age_s <= LIFE_S else None

    def _signature(self, signed: bytes) -> bytes:
        return hmac.digest(self._key, b"token:" + signed, hashlib.sha256)[:_SIGNATURE_BYTES]

    def _sender(self, identity: bytes) -> str:
        return "web-" + hmac.digest(self._key, b"sender:" + identity, hashlib.sha256).hex()[:32]
