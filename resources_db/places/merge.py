"""Puts mentions in order and joins those that together are one address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from resources_db.places.place import PlaceMention

_ADDRESS_GAP = re.compile(r"[\s,.]*(?:ct|conn|connecticut)?[\s,.]*", re.IGNORECASE)


def merged(text: str, mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    """The mentions in reading order; "Hartford, CT 06106" becomes one, of the ZIP."""
    result: list[PlaceMention] = []
    for mention in sorted(mentions, key=lambda each: each.start):
        previous = result[-1] if result else None
        joined = _joined(text, previous, mention) if previous else None
        if joined is not None:
            result[-1] = joined
        elif previous is None or mention.start >= previous.end:
            result.append(mention)
    return result


def _joined(text: str, first: PlaceMention, second: PlaceMention) -> PlaceMention | None:
    """One mention over both where the second, a ZIP, only narrows the first."""
    if not _ADDRESS_GAP.fullmatch(text[first.end : second.start]):
        return None
    if second.place and first.place and second.place.kind == "zip" and first.place.kind != "zip":
        same = first.place.town == second.place.town
        return replace(second, start=first.start) if same else None
    if first.elsewhere and second.elsewhere and text[second.start : second.end].isdigit():
        return replace(first, end=second.end)
    return None
