"""Which languages the assistant can write in."""

from functools import cache
from pathlib import Path

import yaml

REGISTRY = Path(__file__).parents[1] / "languages.yml"


@cache
def spoken() -> frozenset[str]:
    """Tags of the registry's languages that are complete."""
    rows = yaml.safe_load(REGISTRY.read_text(encoding="utf-8"))
    return frozenset(row["tag"] for row in rows if row["complete"])
