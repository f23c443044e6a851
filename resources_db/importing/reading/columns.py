"""A file's header → which cell goes where, found once and used for each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from resources_db.importing.cleaning.kinds import CLEANERS, Cleaner
from resources_db.importing.reading.draft import Column
from resources_db.importing.reading.standard import KINDS, column_of
from resources_db.models import Base

TEXT = "text"
USED_UP = {
    "schedule": {"weekday", "closed"},
    "service": {"location_id", "keywords", "languages", "required_documents", "service_areas",
                "taxonomy_ids"},
    "location": {"languages", "accessibility", "virtual"},
}  # fmt: skip
"""Columns of older feeds that the directory has in another form."""


@dataclass(frozen=True, slots=True)
class Plan:
    """columns: place in the row, name in the standard, cleaner; unused: headers without a use."""

    table: str
    id_at: int | None
    columns: tuple[Column, ...]
    unused: tuple[tuple[int, str], ...]
    width: int


def plan(table: str, header: Sequence[str]) -> Plan:
    """What the cells of a row of this table are; of two columns with one meaning the first."""
    found: list[tuple[int, str]] = []
    unused: list[tuple[int, str]] = []
    for index, name in enumerate(header):
        column = column_of(table, name)
        if column is None or not is_kept(table, column) or _is_taken(table, column, found):
            unused += [(index, name.strip())] if name.strip() else []
        else:
            found.append((index, column))
    id_at = next((at for at, column in found if column == "id"), None)
    columns = ((at, name, cleaner(table, name)) for at, name in found if name != "id")
    return Plan(table, id_at, tuple(columns), tuple(unused), len(header))


def _is_taken(table: str, column: str, found: list[tuple[int, str]]) -> bool:
    """Whether the column was there before; texts of several columns are put together."""
    return KINDS[table][column] != TEXT and any(name == column for _, name in found)


def known_columns(table: str, header: Sequence[str]) -> int:
    """How many cells of a row are names of columns: the header has the most."""
    return len({column for name in header if (column := column_of(table, name))})


@cache
def is_kept(table: str, column: str) -> bool:
    """Whether the directory has a place for it."""
    return column in USED_UP.get(table, ()) or column in Base.metadata.tables[table].columns


@cache
def cleaner(table: str, column: str) -> Cleaner:
    """What cleans the cells of a column."""
    return CLEANERS[KINDS[table][column]]
