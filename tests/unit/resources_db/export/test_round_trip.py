"""An export imports back to the same directory: every table, and what searches find."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select

from resources_db.engine import open_engine
from resources_db.export.package import NAME
from resources_db.export.sink import archive, folder
from resources_db.export.tables import one_moment
from resources_db.export.write import write_tables
from resources_db.hsds.standard import FILES
from resources_db.importing.pipeline import Outcome, run
from resources_db.importing.reading import Tally, detect
from resources_db.models import (
    Base,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    Sourced,
    values,
)
from resources_db.problems import Problem

AT = datetime(2026, 11, 30, 12, tzinfo=UTC)
COPY = "copy"
# Bookkeeping of each directory's own loads.
OWN = frozenset(Sourced.__annotations__)
NOT_COPIED = frozenset({"source", "wrong_info_item", "wrong_info_report"})
TABLES = [table for table in Base.metadata.sorted_tables if table.name not in NOT_COPIED]

Copied = Callable[[Path], Outcome]


def exported(engine: Engine, path: Path) -> Path:
    sink = archive if path.suffix == ".zip" else folder
    with one_moment(engine) as connection, sink(path) as opened:
        write_tables(connection, opened, at=AT)
    return path


@pytest.fixture
def imported(migrated: Engine) -> Copied:
    """Imports an export into an empty directory, on SQLite and on PostgreSQL."""

    def imported_from(path: Path) -> Outcome:
        tally = Tally()
        records = detect(path).read(tally)
        outcome = run(migrated, COPY, records, on=AT.date(), apply=True, max_bad_share=1.0)
        accounted = sum(outcome.stored.values()) + sum(outcome.left_out.values())
        assert tally.rows.total() == accounted
        return outcome

    return imported_from


def content(engine: Engine, table: Any) -> list[tuple[Any, ...]]:
    columns = [column for column in table.columns if column.name not in OWN]
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(select(*columns))]
    return sorted(found, key=repr)


@pytest.mark.parametrize("name", ["exported", "exported.zip"])
def test_the_seed_comes_back_as_it_was(
    seeded_engine: Engine, migrated: Engine, imported: Copied, tmp_path: Path, name: str
) -> None:
    outcome = imported(exported(seeded_engine, tmp_path / name))
    assert outcome.problems == []
    for table in TABLES:
        assert content(migrated, table) == content(seeded_engine, table), table.name


def test_importing_it_again_changes_nothing(
    seeded_engine: Engine, imported: Copied, tmp_path: Path
) -> None:
    path = exported(seeded_engine, tmp_path / "exported")
    imported(path)
    again = imported(path)
    assert not again.is_change


HARD = [
    '=HYPERLINK("https://evil.example")',
    "'=1",
    "'quoted'",
    '+1 (860) 555-0100, ask for "Bob"',
    " space before, and after ",
    "two\nlines",
    "old\r\nlines\rand older",
    "comma, semicolon; tab\there",
    "Ñandú 食物 🍞 ＝1",
    "-",
    "null",
    "N/A",
    "<b>bold</b>",
]


def test_hard_texts_come_back_letter_by_letter(
    empty_sqlite: Path, migrated: Engine, imported: Copied, tmp_path: Path
) -> None:
    before = tmp_path / "before.db"
    before.write_bytes(empty_sqlite.read_bytes())
    source = open_engine(f"sqlite:///{before}")
    with source.begin() as connection:
        for row in hard_rows():
            connection.execute(insert(row.__table__), [values(row)])
    imported(exported(source, tmp_path / "exported"))
    for model in (Organization, Service, Phone, Schedule, ServiceArea):
        assert content(migrated, model.__table__) == content(source, model.__table__)
    source.dispose()


def hard_rows() -> Any:
    for number, text in enumerate(HARD):
        id_ = f"00000000-0000-4000-8000-{number:012}"
        yield Organization(id=id_, name=f"{number}", description=text)
        moment = datetime.fromisoformat("2026-01-10T12:00:00.123456")
        yield Service(
            id=id_,
            organization_id=id_,
            name=text,
            note=text,
            minimum_age=0.5,
            last_modified=moment,
            seasonal=True,
        )
        yield Phone(id=id_, service_id=id_, number=text, extension="0102", position=number)
        yield ServiceArea(id=id_, service_id=id_, extent=text, description="within 5 miles")
        yield Schedule(
            id=id_,
            service_id=id_,
            timezone="America/Chicago",
            freq="WEEKLY",
            interval=2,
            byday="MO",
            dtstart=moment.date(),
            opens_at=time(9, 30),
            description=text,
        )


@pytest.fixture
def tampered(seeded_engine: Engine, tmp_path: Path) -> Callable[[str, str, str], Path]:
    """An export in one of whose files one text has become another."""

    def change(table: str, text: str, other: str) -> Path:
        path = exported(seeded_engine, tmp_path / "exported")
        file = path / FILES[table]
        before = file.read_bytes()
        after = before.replace(text.encode(), other.encode(), 1)
        assert after != before
        file.write_bytes(after)
        return path

    return change


@pytest.mark.parametrize(
    ("table", "text", "other"),
    [
        ("service", ",false,", ",perhaps,"),
        ("location", "41.", "north "),
        ("schedule", "09:00:00", "nine"),
        ("organization", "\r\n0", "\r\n,0"),
    ],
)
def test_a_row_that_was_spoilt_is_left_out_and_told(
    tampered: Callable[[str, str, str], Path], imported: Copied, table: str, text: str, other: str
) -> None:
    path = tampered(table, text, other)
    (problem,) = [each for each in detect(path).read(Tally()) if isinstance(each, Problem)]
    assert (problem.file, problem.severity) == (FILES[table], "error")
    assert "left out" in problem.message
    assert imported(path).left_out[FILES[table]] > 0


def test_a_package_of_another_form_is_read_like_any_feed(
    seeded_engine: Engine, tmp_path: Path
) -> None:
    path = exported(seeded_engine, tmp_path / "exported")
    package = json.loads((path / NAME).read_text("utf-8"))
    package["navigator_export"] = 99
    (path / NAME).write_text(json.dumps(package), "utf-8")
    assert detect(path).kind != "an export of a directory like this one"
