"""A data set's id of a row → our record's id."""

from __future__ import annotations

import re
from functools import lru_cache

from resources_db.identity import stable_id

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}").fullmatch
REMEMBERED = 200_000  # ids of owners come again and again; a made one costs two hashes


def record_id(table: str, source: str, original_id: str) -> str:
    """The same id for the same row in every import: its own UUID, else one made from it."""
    if _UUID(original_id):
        return original_id
    return _made(table, source, original_id)


def is_uuid(text: str) -> bool:
    """Whether an id is kept as it is."""
    return _UUID(text) is not None


@lru_cache(maxsize=REMEMBERED)
def _made(table: str, source: str, original_id: str) -> str:
    lowered = original_id.lower()
    return lowered if _UUID(lowered) else stable_id(table, source, original_id)
