"""`navigator directory export`: whole or not at all, and as it says."""

from __future__ import annotations

import csv
import errno
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from sqlalchemy import Engine, insert

from resources_db.commands import FAILED, OK
from resources_db.commands.export import run
from resources_db.engine import open_engine
from resources_db.export.package import NAME
from resources_db.export.sink import archive, folder
from resources_db.export.tables import ALWAYS, one_moment
from resources_db.export.write import write_tables
from resources_db.hsds.standard import FILES
from resources_db.models import (
    Base,
    Location,
    Metadata,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    Source,
    Taxonomy,
    TaxonomyTerm,
    values,
)
from resources_db.settings import VARIABLE

DAY = date(2026, 1, 10)
AT = datetime(2026, 1, 10, 12, tzinfo=UTC)
FORMULA = '=HYPERLINK("https://evil.example","Food")'
IDS = [f"00000000-0000-4000-8000-{number:012}" for number in range(20)]
ORGANIZATION, SERVICE, LOCATION, HERE, OTHER = IDS[:5]


def rows() -> Iterator[Base]:
    yield Source(id="1", name="seed", loaded_on=DAY)
    yield Source(id="2", name="a feed", loaded_on=DAY)
    yield Organization(id=ORGANIZATION, name="Agency", data_set="seed", original_id="a-1")
    yield Service(
        id=SERVICE,
        organization_id=ORGANIZATION,
        name=FORMULA,
        description='Bread, "fruit"\nand Ñandú',
        minimum_age=18.0,
        note="call Jane",
        assurer_email="jane@example.org",
        data_set="seed",
    )
    yield Location(id=LOCATION, latitude=41.77, longitude=-72.67, data_set="seed")
    yield ServiceAtLocation(id=HERE, service_id=SERVICE, location_id=LOCATION, data_set="seed")
    yield Schedule(
        id=IDS[5],
        service_at_location_id=HERE,
        freq="WEEKLY",
        byday="MO",
        opens_at=time(9),
        closes_at=time(17),
        data_set="seed",
    )
    yield Phone(id=IDS[6], service_id=SERVICE, number="+18605550100", data_set="seed")
    yield Taxonomy(id=IDS[7], name="needs", description="What people need")
    yield TaxonomyTerm(id=IDS[8], name="Food", description="Food", taxonomy_id=IDS[7])
    yield Metadata(
        id=IDS[9],
        resource_id=SERVICE,
        resource_type="service",
        last_action_date=DAY,
        last_action_type="update",
        field_name="name",
        updated_by="Jane",
    )
    yield Organization(id=OTHER, name="Fed", description="From a feed", data_set="a feed")


@pytest.fixture
def filled(migrated: Engine) -> Engine:
    with migrated.begin() as connection:
        for row in rows():
            connection.execute(insert(row.__table__), [values(row)])
    return migrated


@pytest.fixture
def reading(filled: Engine) -> Iterator[Engine]:
    """The same database as the command opens it."""
    engine = open_engine(filled.url.render_as_string(hide_password=False), read_only=True)
    yield engine
    engine.dispose()


@pytest.fixture
def export(reading: Engine, tmp_path: Path) -> Callable[..., Path]:
    """Writes the directory to a folder, and gives its path."""

    def write(**options: Any) -> Path:
        target = tmp_path / "exported"
        with one_moment(reading) as connection, folder(target) as opened:
            write_tables(connection, opened, at=AT, **options)
        return target

    return write


@pytest.fixture
def commands_database(tmp_path: Path, empty_sqlite: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command's own database: empty tables."""
    path = tmp_path / "directory.db"
    path.write_bytes(empty_sqlite.read_bytes())
    monkeypatch.setenv(VARIABLE, f"sqlite:///{path}")


def read(folder_: Path, table: str) -> list[dict[str, str]]:
    with (folder_ / FILES[table]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fields(package: dict[str, Any], table: str) -> dict[str, Any]:
    (resource,) = [each for each in package["resources"] if each["name"] == table]
    return {field["name"]: field for field in resource["schema"]["fields"]}


def test_rows_are_written_as_the_directory_has_them(export: Callable[..., Path]) -> None:
    written = export()
    (service,) = read(written, "service")
    assert service["name"] == f"'{FORMULA}"
    assert service["description"] == 'Bread, "fruit"\nand Ñandú'
    assert (service["minimum_age"], service["note"]) == ("18", "call Jane")
    (schedule,) = read(written, "schedule")
    assert (schedule["opens_at"], schedule["closes_at"]) == ("09:00:00", "17:00:00")
    assert (schedule["timezone"], schedule["timezone_name"]) == ("-5", "America/New_York")
    assert read(written, "phone")[0]["number"] == "+18605550100"
    assert read(written, "organization")[0]["original_id"] == "a-1"


def test_the_package_describes_exactly_the_files(export: Callable[..., Path]) -> None:
    written = export()
    package = json.loads((written / NAME).read_text("utf-8"))
    paths = {resource["path"] for resource in package["resources"]}
    assert {path.name for path in written.iterdir()} == paths | {NAME}
    assert [each["title"] for each in package["sources"]] == ["a feed", "seed"]
    for resource in package["resources"]:
        table = resource["name"]
        with (written / resource["path"]).open(encoding="utf-8", newline="") as file:
            header, *body = csv.reader(file)
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert resource["rows"] == len(body) > 0
        for key in resource["schema"].get("foreignKeys", []):
            there = {row["id"] for row in read(written, key["reference"]["resource"])}
            assert {row[key["fields"]] for row in read(written, table)} - {""} <= there


def test_it_claims_what_holds_and_says_what_is_ours(export: Callable[..., Path]) -> None:
    package = json.loads((export() / NAME).read_text("utf-8"))
    service = fields(package, "service")
    assert service["name"]["constraints"] == {"required": True}
    assert service["status"]["constraints"]["enum"][0] == "active"
    assert service["id"] == {
        "name": "id",
        "type": "string",
        "format": "uuid",
        "constraints": {"required": True, "unique": True},
    }
    assert service["seasonal"]["type"] == "boolean"
    assert service["seasonal"]["description"].startswith("Not in HSDS 3.0.")
    # One organization has no description.
    assert "constraints" not in fields(package, "organization")["description"]


def test_one_data_set_comes_with_every_vocabulary(export: Callable[..., Path]) -> None:
    written = export(source="a feed")
    assert [row["name"] for row in read(written, "organization")] == ["Fed"]
    assert read(written, "service") == []
    assert len(read(written, "taxonomy_term")) == 1
    assert {path.name for path in written.iterdir()} == {
        NAME,
        *(FILES[table] for table in ALWAYS),
        FILES["taxonomy"],
        FILES["taxonomy_term"],
    }


def test_a_public_export_names_nobody(export: Callable[..., Path]) -> None:
    written = export(public=True)
    everything = "".join(path.read_text("utf-8") for path in written.iterdir())
    assert "jane" not in everything.casefold()
    assert not {"note", "assurer_email"} & set(read(written, "service")[0])


def test_a_zip_holds_the_same_files(export: Callable[..., Path], reading: Engine) -> None:
    written = export()
    target = written.with_name("exported.zip")
    with one_moment(reading) as connection, archive(target) as opened:
        write_tables(connection, opened, at=AT)
    with ZipFile(target) as packed:
        assert packed.testzip() is None
        inside = {name: packed.read(name) for name in packed.namelist()}
    assert inside == {path.name: path.read_bytes() for path in written.iterdir()}


def test_it_stands_still_while_others_write(
    filled: Engine, reading: Engine, tmp_path: Path
) -> None:
    with one_moment(reading) as connection, folder(tmp_path / "exported") as opened:
        connection.execute(Organization.__table__.select()).all()
        with filled.begin() as other:
            row = Organization(id=IDS[10], name="Later")
            other.execute(insert(Organization.__table__), [values(row)])
        done = write_tables(connection, opened, at=AT)
    assert done.rows["organization"] == 2


@pytest.mark.usefixtures("commands_database")
def test_the_command_writes_folders_and_zips(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "out") == OK
    assert run(tmp_path / "out.zip", zipped=True) == OK
    assert (tmp_path / "out" / FILES["service"]).read_text("utf-8").startswith("id,")
    assert f"Written: {tmp_path / 'out.zip'}" in capsys.readouterr().out


@pytest.mark.usefixtures("commands_database")
def test_what_is_there_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.zip").write_text("precious")
    assert run(tmp_path / "mine.zip", zipped=True) == FAILED
    assert (tmp_path / "mine.zip").read_text() == "precious"
    assert "is there already" in capsys.readouterr().err
    assert run(tmp_path / "nowhere" / "out") == FAILED
    assert "make it first" in capsys.readouterr().err


@pytest.mark.usefixtures("commands_database")
def test_an_unknown_data_set_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path / "out", source="nobody's") == FAILED
    assert "there is no data set" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("commands_database")
@pytest.mark.parametrize("zipped", [False, True])
def test_a_full_disk_leaves_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    zipped: bool,
) -> None:
    def fail(*_args: Any, **_more: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("resources_db.export.write.json.dump", fail)
    before = {*tmp_path.iterdir()}
    assert run(tmp_path / "out", zipped=zipped) == FAILED
    assert "the disk is full" in capsys.readouterr().err
    assert {*tmp_path.iterdir()} == before
