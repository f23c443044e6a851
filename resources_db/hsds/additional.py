"""The directory's columns beside the standard's, and which of them are for everybody.

A column that additional.csv does not name is exported, but never shown by the read API:
what is new is private until somebody says otherwise.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Additional:
    """A column of ours; `public`: the read API shows it."""

    public: bool
    description: str


EVERY_TABLE = "*"


def additional(table: str, column: str) -> Additional | None:
    """What is known of a column of ours; None: nobody has described it yet."""
    return _described().get((table, column)) or _described().get((EVERY_TABLE, column))


@cache
def public_columns(table: str) -> tuple[str, ...]:
    """Those of a table that the read API shows."""
    return tuple(name for (of, name), each in _described().items() if of == table and each.public)


@cache
def _described() -> Mapping[tuple[str, str], Additional]:
    with (Path(__file__).parent / "additional.csv").open(encoding="utf-8", newline="") as file:
        found = {
            (row["table"], row["column"]): Additional(row["public"] == "yes", row["description"])
            for row in csv.DictReader(file)
        }
    return MappingProxyType(found)
