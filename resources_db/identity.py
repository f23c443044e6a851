"""Stable ids: the same row has the same UUID on every machine and in every version."""

from __future__ import annotations

from uuid import UUID, uuid5

NAMESPACE = UUID("9a0c5f5e-3b0e-5d0f-8a55-2f1d7c1b6a10")


def stable_id(kind: str, *parts: str) -> str:
    """The UUIDv5 of a record: its table's name and what tells it from its siblings."""
    return str(uuid5(NAMESPACE, "\x1f".join((kind, *parts))))
