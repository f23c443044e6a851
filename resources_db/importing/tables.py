"""What the pipeline must know of each table, read from the models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Column, Table

from resources_db.models import Base
from resources_db.models.base import PROVENANCE

UNCOMPARED = frozenset({"last_modified"})  # says when, not what
# Kept when a data set no longer has them, because others may still need them.
LASTING = frozenset(
    {"organization", "program", "service", "location", "taxonomy", "taxonomy_term", "unit"}
)
# The column with the id of any record, and the one that says of which table it is.
LINKS = {"attribute": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}
SHARED = frozenset({"taxonomy", "taxonomy_term"})  # vocabularies that any data set may use


@dataclass(frozen=True, slots=True)
class Reference:
    """A column with the id of a row of `table`.

    owner: this row goes with that one. required: this row cannot be without it.
    """

    column: str
    table: str
    owner: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Described:
    """A table; `content`: the columns that a data set fills, id first."""

    table: Table
    content: tuple[str, ...]
    references: tuple[Reference, ...]

    @property
    def name(self) -> str:
        """The standard's name."""
        return self.table.name

    @property
    def compared(self) -> tuple[str, ...]:
        """The columns whose change is a change of the record."""
        return tuple(name for name in self.content if name not in UNCOMPARED)

    @property
    def owners(self) -> tuple[Reference, ...]:
        """The links to rows that this one goes with."""
        return tuple(each for each in self.references if each.owner)

    @property
    def needs_an_owner(self) -> bool:
        """Whether a row must belong to one of several kinds of record."""
        owners = self.owners
        return (
            bool(owners) and not any(each.required for each in owners) and self.name not in SHARED
        )


def _described(table: Table) -> Described:
    content = tuple(each.name for each in table.columns if each.name not in PROVENANCE)
    found = (_reference(column) for column in table.columns)
    return Described(table, content, tuple(each for each in found if each))


def _reference(column: Column[object]) -> Reference | None:
    for key in column.foreign_keys:
        owner = key.ondelete == "CASCADE"
        target = key.target_fullname.split(".")[0]
        return Reference(column.name, target, owner, not column.nullable)
    return None


_FOUND = {each.name: each for each in Base.metadata.sorted_tables if "data_set" in each.columns}
# Owners before what they own; what may belong to any table comes last.
TABLES: Mapping[str, Described] = {
    name: _described(_FOUND[name])
    for name in (*(each for each in _FOUND if each not in LINKS), *LINKS)
}
