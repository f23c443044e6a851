"""Did Twilio send this? Its signature over the URL it called and the fields it posted.

https://www.twilio.com/docs/usage/security: base64(HMAC(auth token, URL + each field's name
and value, sorted by name)). What the documentation leaves open is done as Twilio's own
library does it: equal values of a repeated field count once, and the URL may have been
signed with or without its port.
"""

import base64
import hmac
from collections import defaultdict
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

Fields = Sequence[tuple[str, str]]

_DIGESTS = {"HMAC_SHA1": "sha1", "HMAC_SHA256": "sha256"}
_DEFAULT_ALGORITHM = "HMAC_SHA1"
_PORTS = {"http": 80, "https": 443}


def is_signed(
    signature: str, token: str, urls: Iterable[str], fields: Fields, settings_header: str = ""
) -> bool:
    """Whether `signature` is right for one of the readings of the URL.

    `settings_header` is X-Twilio-Webhooks-Signature-Settings, which names the algorithm
    of newer accounts; under an algorithm that we do not know nothing is right.
    """
    digest = _DIGESTS.get(algorithm_of(settings_header))
    if digest is None:
        return False
    given = signature.encode(errors="replace")
    tail = "".join(name + value for name, values in _sorted(fields) for value in values)
    right = [
        hmac.compare_digest(_sign(token, variant + tail, digest), given)
        for url in urls
        for variant in with_and_without_port(url)
    ]
    return any(right)


def algorithm_of(settings_header: str) -> str:
    """ "key=…,algorithm=HMAC_SHA256" → "HMAC_SHA256"."""
    parts = (part.strip().partition("=") for part in settings_header.split(","))
    named = (value.strip().upper() for name, _, value in parts if name == "algorithm")
    return next(filter(None, named), _DEFAULT_ALGORITHM)


def with_and_without_port(url: str) -> tuple[str, str]:
    """Both ways to write a URL whose port goes without saying."""
    parts = urlsplit(url)
    host = parts.netloc.removesuffix(f":{parts.port}") if parts.port else parts.netloc
    port = parts.port or _PORTS.get(parts.scheme)
    without, with_port = (parts._replace(netloc=name) for name in (host, f"{host}:{port}"))
    return without.geturl(), with_port.geturl()


def _sign(token: str, text: str, digest: str) -> bytes:
    return base64.b64encode(hmac.digest(token.encode(), text.encode(errors="replace"), digest))


def _sorted(fields: Fields) -> list[tuple[str, list[str]]]:
    values = defaultdict(set)
    for name, value in fields:
        values[name].add(value)
    return [(name, sorted(values[name])) for name in sorted(values)]
