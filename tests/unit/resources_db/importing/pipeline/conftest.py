"""A small data set as records, and a directory to load it into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, select, text

from resources_db.importing.pipeline import Outcome, run
from resources_db.importing.records import Origin, Record
from resources_db.models import Base
from resources_db.problems import Problem
from resources_db.terms import term_id

SOURCE = "example"
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)

Items = list[Record | Problem]


def record(table: str, id_: str, line: int = 0, file: str = "", **values: Any) -> Record:
    """A row of its own: line `line` of <table>.csv."""
    origin = Origin(file or f"{table}.csv", line or int(id_.strip("abcdefghijklmnopqrstuvwxyz-")))
    return Record(table, id_, values, origin)


def example() -> Items:
    """Two services of one agency at one place, with all that a result needs."""
    return [
        record("organization", "o2", name="Agency", website="https://agency.example"),
        record("service", "s2", organization_id="o2", name="Pantry", url="https://pantry.example"),
        record("service", "s3", organization_id="o2", name="Meals"),
        record("location", "l2", organization_id="o2", latitude=41.76, longitude=-72.68),
        record("address", "a2", location_id="l2", address_1="1 Main St", city="Hartford",
               state_province="CT", postal_code="06106"),
        record("service_at_location", "x2", service_id="s2", location_id="l2"),
        record("service_at_location", "x3", service_id="s3", location_id="l2"),
        record("phone", "p2", service_id="s2", number="+18605551234"),
        record("phone", "p3", organization_id="o2", number="+18605550000"),
        record("schedule", "h2", service_id="s2", freq="WEEKLY", byday="MO"),
        record("attribute", "n2", link_id="s2", link_entity="service", link_type="need",
               taxonomy_term_id=term_id("need", "pantry")),
        record("attribute", "n3", link_id="s3", link_entity="service", link_type="need",
               taxonomy_term_id=term_id("need", "hot_meals")),
    ]  # fmt: skip


@dataclass
class Loader:
    """Loads records and looks into the directory."""

    engine: Engine
    record = staticmethod(record)

    @staticmethod
    def without(items: Items, *ids: str) -> Items:
        """The same without the records of these ids."""
        return [each for each in items if not (isinstance(each, Record) and each.id in ids)]

    @staticmethod
    def changed(items: Items, id_: str, **values: Any) -> Items:
        """The same, one record saying something else."""
        return [
            Record(each.table, each.id, each.values | values, each.origin)
            if isinstance(each, Record) and each.id == id_
            else each
            for each in items
        ]

    @staticmethod
    def told(outcome: Outcome) -> list[tuple[str, int, str, str, str]]:
        """Problems without their message."""
        return [
            (each.file, each.line, each.column, each.value, each.severity)
            for each in outcome.problems
        ]

    def __call__(self, items: Items, on: date = MONDAY, **options: Any) -> Outcome:
        options = {"apply": True, "max_bad_share": 1.0} | options
        return run(self.engine, options.pop("source", SOURCE), items, on=on, **options)

    def rows(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        found = Base.metadata.tables[table]
        chosen = select(*(found.c[name] for name in columns)).order_by(found.c[columns[0]])
        with self.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(chosen)]

    def count(self, table: str) -> int:
        return len(self.rows(table, "id" if table != "search_card" else "card"))

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows of all tables but what says when the source was read."""
        names = [name for name in Base.metadata.tables if name != "source"]
        return {name: self.rows(name, *Base.metadata.tables[name].columns.keys()) for name in names}

    def execute(self, statement: str) -> None:
        with self.engine.begin() as connection:
            connection.execute(text(statement))


@pytest.fixture
def load(migrated: Engine) -> Loader:
    return Loader(migrated)


@pytest.fixture
def items() -> Items:
    return example()
