"""Our tables of the standard say what the standard says, and the directory has all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from resources_db.export.field import BOOKKEEPING
from resources_db.hsds.additional import additional, public_columns
from resources_db.hsds.assembly import table_of
from resources_db.hsds.record import ZONE_NAME
from resources_db.hsds.standard import FILES, OF_3_1, columns

OF_3_0 = [table for table in FILES if table not in OF_3_1]


@pytest.fixture
def resources(standard_json: Callable[[str], Any]) -> dict[str, Any]:
    package = standard_json("schema/datapackage.json")
    return {resource["name"]: resource for resource in package["resources"]}


def test_tables_and_their_files_are_those_of_the_standard(resources: dict[str, Any]) -> None:
    assert {table: FILES[table] for table in OF_3_0} == {
        name: resource["path"] for name, resource in resources.items()
    }


@pytest.mark.parametrize("table", OF_3_0)
def test_columns_are_those_of_the_standard(
    resources: dict[str, Any], standard_json: Callable[[str], Any], table: str
) -> None:
    schema = resources[table]["schema"]
    in_json = standard_json(f"schema/{table}.json")["required"]
    references = {
        key["fields"]: key["reference"]["resource"] for key in schema.get("foreignKeys", [])
    }
    assert [
        (
            column.name,
            column.type,
            column.format,
            list(column.one_of),
            column.references,
            column.required == "always",
            bool(column.required),
        )
        for column in columns()[table]
    ] == [
        (
            field["name"],
            field["type"],
            field.get("format", ""),
            field["constraints"].get("enum", []),
            references.get(field["name"], ""),
            field["name"] in in_json,
            bool(field["constraints"].get("required")),
        )
        for field in schema["fields"]
    ]


@pytest.mark.parametrize("table", FILES)
def test_the_directory_has_every_column_of_the_standard(table: str) -> None:
    ours = set(table_of(table).columns.keys())
    assert {column.name for column in columns()[table]} <= ours


@pytest.mark.parametrize("table", FILES)
def test_every_column_of_ours_is_described(table: str) -> None:
    """A new column must say in additional.csv what it is, and whether everybody may see it."""
    known = {column.name for column in columns()[table]}
    ours = set(table_of(table).columns.keys()) - known - BOOKKEEPING
    assert [name for name in ours if additional(table, name) is None] == []


@pytest.mark.parametrize("table", FILES)
def test_described_columns_are_there(table: str) -> None:
    made = {ZONE_NAME, "extension_text"}
    assert set(public_columns(table)) - made <= set(table_of(table).columns.keys())
