"""Reads the tables in data/ once, into typed rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from resources_db.places.place import Kind, Place


@dataclass(frozen=True, slots=True)
class State:
    """Another state: its postal code, name, other writings and ZIP prefixes."""

    code: str
    name: str
    other_names: tuple[str, ...]
    after_place: tuple[str, ...]  # writings that mean the state only after a town
    sense: str
    zip_prefixes: tuple[str, ...]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of data/<name>.csv, each a mapping of column to text."""
    table = files(__package__) / "data" / f"{name}.csv"
    yield from csv.DictReader(table.read_text(encoding="utf-8").splitlines())


@cache
def towns() -> Mapping[str, Place]:
    """The 169 official towns by English name."""
    return _places("town", "towns")


@cache
def villages() -> Mapping[str, Place]:
    """Villages, boroughs and neighbourhoods by name."""
    return _places("village", "villages")


@cache
def landmarks() -> Mapping[str, Place]:
    """Hospitals, campuses, malls and other points people name, by name."""
    return _places("landmark", "landmarks")


@cache
def zips() -> Mapping[str, Place]:
    """Every Connecticut ZIP, five digits, PO boxes too."""
    return MappingProxyType(
        {row["zip"]: _place("zip", row["zip"], row["town"], row) for row in rows("zips")}
    )


@cache
def states() -> tuple[State, ...]:
    """The states people in Connecticut may write from or about."""
    return tuple(
        State(
            row["code"],
            row["name"],
            split(row["other_names"]),
            split(row["after_place"]),
            row["sense"],
            tuple(prefix for span in row["zip_prefixes"].split() for prefix in _prefixes(span)),
        )
        for row in rows("states")
    )


@cache
def everyday_words() -> frozenset[str]:
    """Folded common words that look like a misspelt place and are none."""
    return frozenset(row["word"] for row in rows("everyday_words"))


def named(name: str) -> Place:
    """The place of that exact name in the tables; KeyError where there is none."""
    for table in (towns(), villages(), landmarks()):
        if name in table:
            return table[name]
    raise KeyError(name)


def split(cell: str) -> tuple[str, ...]:
    """A cell's values, which stand apart by semicolons."""
    return tuple(value for value in cell.split(";") if value)


def _places(kind: Kind, table: str) -> Mapping[str, Place]:
    return MappingProxyType(
        {
            row["name"]: _place(kind, row["name"], row.get("town") or row["name"], row)
            for row in rows(table)
        }
    )


def _place(kind: Kind, name: str, town: str, row: Mapping[str, str]) -> Place:
    return Place(kind, name, town, float(row["latitude"]), float(row["longitude"]))


def _prefixes(span: str) -> Iterator[str]:
    """ "010-027" gives each prefix from 010 to 027; a single one gives itself."""
    first, _, last = span.partition("-")
    for number in range(int(first), int(last or first) + 1):
        yield f"{number:0{len(first)}d}"
