"""Addresses of pages and of mail."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from resources_db.importing.cleaning.doubt import CellDoubt

BROKEN_SCHEME = re.compile(r"^(https?)(?::/?|;/*|/+|:/{3,})(?=[\w-])", re.I)
HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}", re.I)
LONGEST_URL = 2_000
MAIL = re.compile(r"[^\s@<>()\[\],;:\"']{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,24}", re.I)


def url(text: str) -> str:
    """An http(s) address; `example.org` and `http//example.org` are completed."""
    words = text.split()
    written = words[0].strip("<>,;\"'") if words else ""
    address = BROKEN_SCHEME.sub(r"\1://", written)
    if "://" not in address:
        address = f"https://{address}"
    if not _is_page(address):
        raise CellDoubt("not the address of a page; write https://example.org; left out")
    if len(words) > 1:
        raise CellDoubt("more than one address; the first was kept", address)
    return address


def _is_page(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port  # raises for one that is no number
    except ValueError:
        return False
    scheme = parts.scheme.lower() in ("http", "https")
    return scheme and len(address) <= LONGEST_URL and HOST.fullmatch(host) is not None


def email(text: str) -> str:
    """A mail address; of several the first, without `mailto:`."""
    found = [match.group() for match in MAIL.finditer(text.removeprefix("mailto:"))]
    if not found:
        raise CellDoubt("not an e-mail address; left out")
    if len(found) > 1:
        raise CellDoubt("more than one e-mail address; the first was kept", found[0])
    return found[0]
