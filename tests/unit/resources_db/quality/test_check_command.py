"""`navigator directory check`, as a maintainer runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

AddPlace = Callable[..., str]
Navigator = Callable[..., int]


def test_a_file_that_cannot_be_written_is_one_line(
    navigator: Navigator,
    add_place: AddPlace,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    add_place("a")
    assert navigator("check", "--csv", str(tmp_path / "no" / "such.csv")) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "such.csv: cannot be written" in line


def test_check_writes_a_spreadsheet_and_a_page(
    navigator: Navigator,
    add_place: AddPlace,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    add_place("a", freq=None)
    files = ("--csv", str(tmp_path / "f.csv"), "--page", str(tmp_path / "f.html"))
    assert navigator("check", "--months", "1200", *files) == 0
    assert capsys.readouterr().out.splitlines()[2].split() == ["doubt", "No", "hours", "1"]
    assert "no_hours" in (tmp_path / "f.csv").read_text("utf-8-sig")
    assert "Food pantry (Hope)" in (tmp_path / "f.html").read_text("utf-8")
    assert navigator("check", "--strict", "--months", "1200") == 1


def test_check_fails_on_errors(
    navigator: Navigator, add_place: AddPlace, capsys: pytest.CaptureFixture[str]
) -> None:
    add_place("a", phone="+18605550100")
    assert navigator("check", "--months", "1200") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 services: 1 errors, 0 doubts"


@pytest.mark.parametrize("months", ["0", "-1", "1201", "soon"])
def test_months_are_a_number(navigator: Navigator, months: str) -> None:
    with pytest.raises(SystemExit):
        navigator("check", "--months", months)
