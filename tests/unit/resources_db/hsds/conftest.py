"""The standard's own files, and a directory of its own example."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from sqlalchemy import Engine, insert

from resources_db.hsds.assembly import table_of
from resources_db.hsds.read_api import ReadApi
from resources_db.hsds.standard import FILES, OF_3_1
from resources_db.models import Base, values

HERE = Path(__file__).parent
SERVICE = "ac148810-d857-441c-9679-408f346de14b"
PARENT_ORGANIZATION = "cd09a387-91f4-4555-94ec-e799c35344cd"
PARENT_TERM = "0bc248fa-dc27-4650-9ba4-8f1a24ef16a2"
# Three hours ahead of UTC all year, as the example's schedule says in its number.
ZONE = "Europe/Moscow"
# The example has one row of each kind, but some of its links name others, which are nowhere.
LINKS = {
    "organization_id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
    "service_id": SERVICE,
    "location_id": "3a19ff88-4620-4d17-9830-ac1d859eb5d5",
    "service_at_location_id": "e94c9f38-1e8f-4564-91d4-d53501ab1765",
    "program_id": "e7ec2e57-4540-43fa-b2c7-6be5a0ef7f42",
    "contact_id": "1e7efce3-639b-4880-940c-b95cd30cdb50",
    "phone_id": "1554f2e2-a373-45db-a3fa-9fc48a61c15e",
    "taxonomy_id": "5c4d79d7-cc55-470e-9f1f-8cad074e4892",
    "taxonomy_term_id": "3f7b145d-84af-42d7-8fae-eaca714b02b2",
    "link_id": SERVICE,
    "resource_id": SERVICE,
    "timezone": ZONE,
}
# Rows that others name come first.
ORDER = ("taxonomy", "taxonomy_term", "organization", "program", "service", "location")

Validate = Callable[[str, Any], list[str]]
_TYPED: Mapping[type, Callable[[str], Any]] = {
    int: int,
    float: float,
    date: date.fromisoformat,
    time: time.fromisoformat,
    datetime: lambda text: datetime.fromisoformat(text).astimezone(UTC).replace(tzinfo=None),
}


@pytest.fixture(scope="session")
def standard_json() -> Callable[[str], Any]:
    """A JSON file of the standard, by its path here."""
    return lambda path: json.loads((HERE / path).read_text("utf-8"))


@pytest.fixture(scope="session")
def violations() -> Validate:
    """Where a record breaks the standard's schema of its table; none: it is valid."""
    schemas = {path.name: json.loads(path.read_text("utf-8")) for path in HERE.glob("schema/*")}
    known = {
        name: Resource.from_contents(schema, default_specification=DRAFT202012)
        for name, schema in schemas.items()
    }
    registry: Registry[Any] = Registry().with_resources(known.items())

    def check(table: str, record: Any) -> list[str]:
        validator = Draft202012Validator(
            {"$ref": f"{table}.json"},
            registry=registry,
            format_checker=Draft202012Validator.FORMAT_CHECKER,
        )
        return [f"{each.json_path}: {each.message}" for each in validator.iter_errors(record)]

    return check


@pytest.fixture
def example(migrated: Engine) -> ReadApi:
    """The standard's example as a directory of one service, on SQLite and on PostgreSQL."""
    with migrated.begin() as connection:
        connection.execute(
            insert(table_of("organization")),
            [_blank("organization", id=PARENT_ORGANIZATION, name="Parent")],
        )
        connection.execute(
            insert(table_of("taxonomy_term")),
            [_blank("taxonomy_term", id=PARENT_TERM, name="Parent", taxonomy_id=None)],
        )
        for table in sorted(FILES, key=_place):
            if table not in OF_3_1:
                connection.execute(insert(table_of(table)), _rows(table))
    return ReadApi(migrated)


def _place(table: str) -> int:
    late = {"contact": 7, "phone": 8, "service_at_location": 6}
    return ORDER.index(table) if table in ORDER else late.get(table, 9)


def _rows(table: str) -> list[dict[str, Any]]:
    with (HERE / "example" / FILES[table]).open(encoding="utf-8", newline="") as file:
        return [_blank(table, **_typed(table, row)) for row in csv.DictReader(file)]


def _typed(table: str, row: Mapping[str, str]) -> dict[str, Any]:
    columns = table_of(table).columns
    typed = {
        name: _TYPED.get(columns[name].type.python_type, str)(text)
        for name, text in row.items()
        if text and name in columns
    }
    return typed | {name: id_ for name, id_ in LINKS.items() if name in typed}


def _blank(table: str, **known: Any) -> dict[str, Any]:
    """A row with nothing but what is known."""
    empty = {str: "", bool: False, int: 0}
    return {
        column.name: None if column.nullable else empty.get(column.type.python_type)
        for column in table_of(table).columns
    } | known


@pytest.fixture
def add(migrated: Engine) -> Callable[..., None]:
    """Put rows into a directory without anything, in this order."""

    def insert_all(*rows: Base) -> None:
        with migrated.begin() as connection:
            for row in rows:
                connection.execute(insert(table_of(row.__tablename__)), [values(row)])

    return insert_all


@pytest.fixture
def api(migrated: Engine) -> ReadApi:
    """The read API of the same directory."""
    return ReadApi(migrated)
