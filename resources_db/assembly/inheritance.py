"""What a service at a place takes over from its service, its place and its organization."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from resources_db.assembly.parts import Parts

Owners = Mapping[str, str | None]  # column of a part → the id that it has to hold here


def nearest(parts: Mapping[str, Parts], owners: Owners) -> Sequence[Any]:
    """The parts of the first owner that has any: the service at this place before the others.

    A part that names several owners belongs where all of them meet.
    """
    for column, found in parts.items():
        here = [row for row in _of(found, owners[column]) if _meets(row, owners, parts)]
        if here:
            return here
    return ()


def all_of(parts: Mapping[str, Parts], owners: Owners) -> list[Any]:
    """The parts of every owner, each once."""
    found = (row for column, rows in parts.items() for row in _of(rows, owners[column]))
    return [*{row.id: row for row in found}.values()]


def _of(parts: Parts, owner: str | None) -> Sequence[Any]:
    return parts.get(owner, ()) if owner else ()


def _meets(row: Any, owners: Owners, columns: Iterable[str]) -> bool:
    """Whether every owner that the row names is the one here."""
    return all(getattr(row, column) in (None, owners[column]) for column in columns)
