"""The columns of an exported table: the standard's in its order, then ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from resources_db.export.cells import cell
from resources_db.hsds.additional import additional
from resources_db.hsds.assembly import table_of
from resources_db.hsds.privacy import PRIVATE
from resources_db.hsds.record import ZONE_NAME, winter_offset_h
from resources_db.hsds.standard import Column, columns

# How far an import has come is of use where it happened, not to who reads the file.
BOOKKEEPING = frozenset({"content_hash", "first_seen", "last_seen"})
_KINDS = {bool: "boolean", int: "integer", float: "number", date: "date", datetime: "datetime"}


def _in_winter(zone: str) -> str:
    """A schedule's zone as the number that the standard has for it."""
    return cell(winter_offset_h(zone))


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a file, with what the standard says of it; `description`: only of ours."""

    name: str
    type: str
    format: str = ""
    required: bool = False
    one_of: tuple[str, ...] = ()
    references: str = ""
    description: str = ""

    @property
    def source(self) -> str:
        """The column of the directory's table; a zone is told as a number and as a name."""
        return "timezone" if self.name == ZONE_NAME else self.name

    @property
    def write(self) -> Callable[[Any], str]:
        """Value → cell."""
        return _in_winter if self.name == "timezone" else cell


def fields(table: str, *, public: bool = False) -> tuple[Field, ...]:
    """Every column of the table's file; `public`: without those that are for maintainers."""
    found = [*_of_standard(table), *_of_ours(table)]
    return tuple(field for field in found if not public or _is_public(table, field))


def _of_standard(table: str) -> Iterator[Field]:
    return map(_field, columns()[table])


def _field(column: Column) -> Field:
    return Field(
        column.name,
        column.type,
        column.format,
        bool(column.required),
        column.one_of,
        column.references,
    )


def _of_ours(table: str) -> Iterator[Field]:
    known = {column.name for column in columns()[table]} | BOOKKEEPING
    for column in table_of(table).columns:
        if column.name not in known:
            kind = _KINDS.get(column.type.python_type, "string")
            yield Field(column.name, kind, description=_description(table, column.name))
    if table == "schedule":
        yield Field(ZONE_NAME, "string", description=_description(table, ZONE_NAME))


def _description(table: str, name: str) -> str:
    found = additional(table, name)
    return found.description if found else ""


def _is_public(table: str, field: Field) -> bool:
    ours = additional(table, field.name)
    return (table, field.name) not in PRIVATE and (ours is None or ours.public)
