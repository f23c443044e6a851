"""`navigator directory reports`, as a maintainer runs it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine

from resources_db.wrong_info import WrongInfo

AddPlace = Callable[..., str]
Navigator = Callable[..., int]


@pytest.fixture
def reported(migrated: Engine, add_place: AddPlace) -> WrongInfo:
    """One place reported twice, another once."""
    add_place("a")
    add_place("b", service="=Clinic()", street="2 Elm St")
    book = WrongInfo(migrated)
    for place, reporter in (("a", "x"), ("a", "y"), ("b", "x")):
        book.report(place, "wrong_phone", "web", "en", reporter)
    return book


def test_reports_are_listed_by_count(
    navigator: Navigator, reported: WrongInfo, capsys: pytest.CaptureFixture[str]
) -> None:
    assert navigator("reports") == 0
    header, _, first, second = capsys.readouterr().out.splitlines()
    assert header.split()[:3] == ["id", "count", "what"]
    assert "wrong_phone 2  Food pantry" in first
    assert "wrong_phone 1  =Clinic()" in second


def test_reports_as_a_spreadsheet(
    navigator: Navigator, reported: WrongInfo, tmp_path: Path
) -> None:
    assert navigator("reports", "--csv", str(tmp_path / "r.csv")) == 0
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["count"] for row in rows] == ["2", "1"]
    assert rows[1]["service"] == "'=Clinic()"


def test_a_report_is_resolved_with_a_note(
    navigator: Navigator, reported: WrongInfo, capsys: pytest.CaptureFixture[str]
) -> None:
    item = reported.items()[0]
    note = ("--note", "New number: 860-224-1234")
    assert navigator("reports", "resolve", item.id[:8], *note, "--by", "Rosa") == 0
    assert "Resolved: Food pantry (Hope)" in capsys.readouterr().out
    assert [each.service for each in reported.items()] == ["=Clinic()"]
    assert [each.note for each in reported.published()] == ["New number: 860-224-1234"]
    assert navigator("reports", "--all") == 0
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_no_such_report(
    navigator: Navigator, reported: WrongInfo, capsys: pytest.CaptureFixture[str]
) -> None:
    assert navigator("reports", "resolve", "nothing", "--note", "x") == 1
    assert "is no open report" in capsys.readouterr().err
    assert len(reported.items()) == 2
