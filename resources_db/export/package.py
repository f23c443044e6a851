"""datapackage.json: a Tabular Data Package that describes the exported files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from resources_db.export.field import Field
from resources_db.hsds.standard import FILES, OF_3_1, VERSION
from resources_db.hsds.values import moment

NAME = "datapackage.json"
# Says to a reader that rows are as the directory keeps them, and texts guarded
# (spreadsheet_safety.py); its value is the version of this form.
OURS, FORM = "navigator_export", 1

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Described:
    """A table that was written: its columns as they may be claimed."""

    table: str
    fields: Sequence[Field]
    rows: int


def package(tables: Iterable[Described], *, created: datetime, sources: Iterable[str]) -> Json:
    """The descriptor. `created` is aware; `sources` name the data sets the rows come from."""
    listed = list(tables)
    written = {each.table for each in listed}
    return {
        "profile": "tabular-data-package",
        "name": "community-resources",
        "title": "Community resources",
        "description": f"A directory of services in the form of the Human Services Data "
        f"Specification {VERSION}. Fields that say so stand beside the standard. An apostrophe "
        "before a text that begins with = + - @ is not part of it.",
        "created": moment(created),
        "hsds_version": VERSION,
        OURS: FORM,
        "sources": [{"title": name} for name in sources],
        "resources": [_resource(each, written) for each in listed],
    }


def _resource(described: Described, written: set[str]) -> Json:
    made: Json = {
        "profile": "tabular-data-resource",
        "name": described.table,
        "path": FILES[described.table],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": described.rows,
        "schema": _schema(described, written),
    }
    if described.table in OF_3_1:
        made["description"] = "Of HSDS 3.1."
    return made


def _schema(described: Described, written: set[str]) -> Json:
    made: Json = {"primaryKey": "id", "fields": [_field(each) for each in described.fields]}
    keys = [
        {"fields": each.name, "reference": {"resource": each.references, "fields": "id"}}
        for each in described.fields
        if each.references in written
    ]
    return {**made, "foreignKeys": keys} if keys else made


def _field(field: Field) -> Json:
    made: Json = {"name": field.name, "type": field.type}
    if field.format:
        made["format"] = field.format
    if field.description:
        made["description"] = f"Not in HSDS {VERSION}. {field.description}"
    constraints = _constraints(field)
    return {**made, "constraints": constraints} if constraints else made


def _constraints(field: Field) -> Json:
    made: Json = {}
    if field.required:
        made["required"] = True
    if field.name == "id":
        made["unique"] = True
    if field.one_of:
        made["enum"] = [*field.one_of]
    return made
