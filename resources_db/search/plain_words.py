"""Words that name no organization by themselves: of any sentence, of needs, of towns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from resources_db.places import tables
from resources_db.search.names import words_of
from resources_db.taxonomy import FEATURES, TERMS

FILE = Path(__file__).with_name("plain_words.csv")


@cache
def plain_words() -> frozenset[str]:
    """All of them, folded."""
    return frozenset((*everyday_words(), *_of_taxonomy(), *_of_places()))


@cache
def everyday_words() -> frozenset[str]:
    """Those of any sentence."""
    return frozenset(_listed())


def _listed() -> Iterator[str]:
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from row["words"].split()


def _of_taxonomy() -> Iterator[str]:
    for term in TERMS:
        yield from words_of(f"{term.name} {term.code.replace('_', ' ')}")
    for features in FEATURES.values():
        for feature in features.values():
            yield from words_of(feature.name)


def _of_places() -> Iterator[str]:
    for name in (*tables.towns(), *tables.villages(), "Connecticut"):
        yield from words_of(name)
