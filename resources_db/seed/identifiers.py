"""The ids of what a seed row becomes: made from its slug, so that they stay for good."""

from __future__ import annotations

from resources_db.identity import stable_id

SOURCE = "seed"


def seed_id(kind: str, slug: str, *parts: object) -> str:
    """The id of a record that comes from the seed row `slug`."""
    return stable_id(kind, SOURCE, slug, *map(str, parts))
