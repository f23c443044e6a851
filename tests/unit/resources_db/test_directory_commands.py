import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from resources_db import cli
from resources_db.commands import seed
from resources_db.places import place_by_value
from resources_db.quality.doubts import doubts
from resources_db.quality.table import table
from resources_db.seed.load import read_placed
from resources_db.settings import VARIABLE, SettingsError

WriteSeed = Callable[..., Path]
TODAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path}/cli/directory.db")


def navigator(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    cli.register(parser.add_subparsers(required=True))
    options = parser.parse_args(["directory", *arguments])
    return int(options.run(options))


def test_seed_fills_and_then_has_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert navigator("seed") == 0
    assert "203 services added" in capsys.readouterr().out
    assert navigator("seed") == 0
    assert "up to date" in capsys.readouterr().out
    assert navigator("seed", "--force") == 0
    assert "203 as before" in capsys.readouterr().out


def test_a_wrong_seed_is_refused_with_every_problem(
    write_seed: WriteSeed, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_seed({"id": "a", "sub_needs": "pantry", "city": "Hartford", "zip": "1"})
    assert seed.run(folder=folder) == 1
    printed = capsys.readouterr().err
    assert "food.csv:2 zip '1': write a ZIP of Connecticut" in printed
    assert "nothing was changed" in printed


def test_a_wrong_url_is_a_settings_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "mysql://host/name")
    with pytest.raises(SettingsError):
        navigator("seed")


def test_check_of_the_files_passes_on_doubts_unless_strict(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert navigator("check", "--seed") == 0
    assert "203 services: 0 errors" in capsys.readouterr().out.splitlines()[-1]
    assert navigator("check", "--seed", "--strict") == 1


def test_check_of_the_seeded_directory_finds_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    navigator("seed")
    capsys.readouterr()
    assert navigator("check") == 0
    assert "203 services: 0 errors" in capsys.readouterr().out.splitlines()[-1]


def test_report_counts_what_can_be_found(capsys: pytest.CaptureFixture[str]) -> None:
    navigator("seed")
    capsys.readouterr()
    assert navigator("report") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:2] == ["need", "services"]
    assert ["food", "72"] in [line.split()[:2] for line in lines]
    assert ["all", "203"] in [line.split()[:2] for line in lines]
    assert ["Hartford", "23"] in [line.split() for line in lines]
    assert "2001-10-11" in "".join(lines)


def test_report_on_an_empty_database_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cli").mkdir()
    assert navigator("report") == 1
    assert "navigator directory seed" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["seed", "report"])
def test_a_file_that_is_no_database_is_said_in_one_line(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cli").mkdir()
    (tmp_path / "cli" / "directory.db").write_text("not a database, but a longer text\n" * 99)
    assert navigator(command) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{VARIABLE}: the database cannot be used: file is not a database")


FINE = {
    "id": "a",
    "sub_needs": "pantry",
    "city": "Hartford",
    "phone": "860-527-1124",
    "source_url": "https://a.example",
    "source_date": "2026-01",
}


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ({}, []),
        ({"phone": ""}, ["phone"]),
        ({"phone": "", "text_to": "51555"}, []),
        ({"phone": "212-736-5000"}, ["phone"]),
        ({"phone": "800-203-1234"}, []),
        ({"sub_needs": "pantry; shelter"}, ["phone"]),
        ({"source_url": ""}, ["source_url"]),
        ({"source_date": ""}, ["source_date"]),
        ({"source_date": "2020"}, ["source_date"]),
        ({"source_date": "2020", "verified_date": "2026-11-01"}, []),
        ({"hours_text": "by chance"}, ["hours_text"]),
        ({"hours_text": "by chance", "seasonal": "yes"}, []),
        ({"zip": "06511"}, ["zip"]),
        ({"city": "Willimantic", "zip": "06226"}, []),
        ({"city": "", "attending_type": "phone"}, ["area"]),
        ({"city": "", "attending_type": "phone", "area": "Avon"}, []),
    ],
)
def test_doubts_are_told_by_column(
    write_seed: WriteSeed, cells: dict[str, str], columns: list[str]
) -> None:
    rows, problems = read_placed(place_by_value, write_seed(FINE | cells))
    assert problems == []
    found = list(doubts([row for row, _ in rows], place_by_value, TODAY))
    assert [each.column for each in found] == columns
    assert {each.severity for each in found} <= {"doubt"}


def test_a_table_lines_up() -> None:
    assert table(("town", "n"), [("Avon", 5), ("New Haven", 21)]).splitlines() == [
        "town        n",
        "---------  --",
        "Avon        5",
        "New Haven  21",
    ]
