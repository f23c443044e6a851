"""Links that a phone opens, made only of what may stand in one."""

import re

_EXTENSION = re.compile(r"\s*(?:x|ext\.?|;ext=)\s*(\d+)$", re.IGNORECASE)
_NOT_DIALLED = re.compile(r"[^\d+]")


def tel_link(phone: str) -> str:
    """For a number as people write it: 860-555-0100 x12 → tel:8605550100;ext=12."""
    extension = _EXTENSION.search(phone)
    number = _NOT_DIALLED.sub("", phone[: extension.start()] if extension else phone)
    return f"tel:{number};ext={extension[1]}" if extension else f"tel:{number}"


def web_link(url: str | None) -> str | None:
    """The address if a browser may open it without running something, else None."""
    return url if url and url.startswith(("https://", "http://")) else None
