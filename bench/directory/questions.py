"""What is asked: the nearest open services that take people as they come, with a filter."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime

from bench.directory.rows import SEED
from resources_db.hours import LOCAL_TIME
from resources_db.places import TOWNS
from resources_db.query import Query
from resources_db.taxonomy import SUB_NEEDS

AT = datetime(2026, 12, 1, 11, 15, tzinfo=LOCAL_TIME)  # a Tuesday, no holiday
FILTERS = ("free", "wheelchair", "language:es", "no_id", "family", "senior")
NEEDS = ("food", "food", "food", "health", "health", "housing", "clothing", "legal")
LIMIT = 3
# People ask from where people live: near the middle of a town.
SPREAD_DEGREES = 0.02
MISSPELT, PART = 0.5, 0.3  # shares of the names asked for


def questions(count: int, seed: int = SEED + 1) -> list[Query]:
    """So many, the same every time."""
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    return [_question(chance) for _ in range(count)]


def _question(chance: random.Random) -> Query:
    town = chance.choice(list(TOWNS.values()))
    need = chance.choice(NEEDS)
    kinds = [code for code, term in SUB_NEEDS.items() if term.parent == need and not term.unasked]
    return Query(
        need=need,
        sub_needs=(chance.choice(kinds),) if chance.random() < 0.5 else (),
        latitude=chance.gauss(town.latitude, SPREAD_DEGREES),
        longitude=chance.gauss(town.longitude, SPREAD_DEGREES),
        town=town.name,
        filters=frozenset({"open_now", "walk_in", chance.choice(FILTERS)}),
        limit=LIMIT,
    )


def misspelt(names: Sequence[str], count: int, seed: int = SEED + 2) -> list[str]:
    """Names as people write them: some with two letters swapped, some without their last word."""
    chance = random.Random(seed)  # noqa: S311
    return [_written(chance, chance.choice(names)) for _ in range(count)]


def _written(chance: random.Random, name: str) -> str:
    written = name.rpartition(" ")[0] if chance.random() < PART else name
    if chance.random() < MISSPELT:
        at = chance.randrange(1, len(written) - 2)
        written = written[:at] + written[at + 1] + written[at] + written[at + 2 :]
    return written.lower()
