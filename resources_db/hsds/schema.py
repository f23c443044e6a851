"""JSON Schemas (2020-12) of the records as the read API tells them, for its OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from resources_db.hsds.additional import additional, public_columns
from resources_db.hsds.assembly import BARE, table_of
from resources_db.hsds.collections import COLLECTIONS, ITS_SERVICES, ITS_SERVICES_IN_FULL
from resources_db.hsds.nesting import TERM, Many, Part
from resources_db.hsds.record import own_columns
from resources_db.hsds.standard import FILES, Column

Schema = dict[str, Any]
JSON_TYPES = {bool: "boolean", int: "number", float: "number"}
_FORMATS = {"date": "date", "datetime": "date-time", "time": "time"}
# Never told by itself.
_UNTOLD = frozenset({"meta_table_description"})


def schemas() -> dict[str, Schema]:
    """By table; what stands inside a record is referred to as `#/components/schemas/…`."""
    inside = _inside()
    return {table: _schema(table, inside.get(table, {})) for table in FILES if table not in _UNTOLD}


def referring(table: str) -> Schema:
    """A reference to the schema of a table."""
    return {"$ref": f"#/components/schemas/{table}"}


def _schema(table: str, inside: dict[str, Schema]) -> Schema:
    columns = own_columns(table)
    return {
        "type": "object",
        "required": [column.name for column in columns if column.required == "always"],
        "properties": {
            **{column.name: _of_standard(column) for column in columns},
            **{name: _of_ours(table, name) for name in public_columns(table)},
            **inside,
        },
    }


def _of_standard(column: Column) -> Schema:
    if column.type == "number":
        return {"type": "number"}
    made: Schema = {"type": "string"}
    if written := _FORMATS.get(column.type):
        made["format"] = written
    if column.one_of:
        made["enum"] = [*column.one_of]
    return made


def _of_ours(table: str, name: str) -> Schema:
    columns, described = table_of(table).c, additional(table, name)
    kind = columns[name].type.python_type if name in columns else str
    says = described.description if described else ""
    return {"type": JSON_TYPES.get(kind, "string"), "description": f"Not in HSDS 3.0. {says}"}


def _inside() -> dict[str, dict[str, Schema]]:
    """By table, what may stand in its records anywhere."""
    found: dict[str, dict[str, Schema]] = {"attribute": {TERM.key: referring(TERM.table)}}
    for table, part in _everywhere():
        found.setdefault(table, {})[part.key] = _of_part(part)
    for table in FILES:
        if table not in BARE:
            found.setdefault(table, {})["attributes"] = _list_of("attribute")
        if table != "metadata":
            found.setdefault(table, {})["metadata"] = _list_of("metadata")
    return found


def _everywhere() -> Iterator[tuple[str, Part]]:
    for collection in COLLECTIONS.values():
        for parts in (collection.brief, collection.full, collection.whole):
            yield from _parts(collection.table, parts)
    for part in (ITS_SERVICES, ITS_SERVICES_IN_FULL):
        yield from _parts("organization", [part])


def _parts(table: str, parts: Iterable[Part]) -> Iterator[tuple[str, Part]]:
    for part in parts:
        yield table, part
        yield from _parts(part.table, part.parts)


def _of_part(part: Part) -> Schema:
    return _list_of(part.table) if isinstance(part, Many) else referring(part.table)


def _list_of(table: str) -> Schema:
    return {"type": "array", "items": referring(table)}
