"""What an import tells, as numbers and as lines."""

import json
from pathlib import Path
from typing import Any

import pytest

from resources_db.importing.reading import Tally
from resources_db.importing.report import (
    FileRows,
    ImportReport,
    as_json,
    rows_by_file,
    unaccounted,
    write_report,
)
from resources_db.importing.report_text import SHOWN, lines
from resources_db.problems import Problem


def report(**parts: Any) -> ImportReport:
    given: dict[str, Any] = {
        "path": "feed.zip", "kind": "tables", "source": "feed", "applied": False, "refused": "",
        "tables": {"service": {"added": 2, "closed": 1}}, "problems": [], "tally": Tally(),
        "files": {"services.csv": FileRows(rows_in=3, stored=2, left_out=1, set_aside=0)},
    }  # fmt: skip
    return ImportReport(**given | parts)


def problem(line: int, severity: Any = "doubt", value: str = "x") -> Problem:
    return Problem("services.csv", line, "url", value, "not the address of a page", severity)


def text(told: ImportReport) -> str:
    return "\n".join(lines(told))


def test_every_row_is_accounted_for() -> None:
    tally = Tally()
    tally.rows.update({"a.csv": 10, "b.csv": 2})
    tally.merged["b.csv"] = 1
    tally.set_aside["a.csv"] = 3
    files = rows_by_file(tally, {"a.csv": 5}, {"a.csv": 2, "b.csv": 1})
    assert files["a.csv"] == FileRows(rows_in=10, stored=5, left_out=2, set_aside=3)
    assert files["b.csv"] == FileRows(rows_in=2, stored=1, left_out=1, set_aside=0)
    assert unaccounted(files) == {}
    assert unaccounted({"c.csv": FileRows(5, 3, 1, 0)}) == {"c.csv": 1}


def test_tables_and_files_are_told() -> None:
    told = text(report())
    assert "service          2          0          0          1          0" in told
    assert "services.csv          3          2          1          0" in told


def test_problems_of_a_kind_are_shown_up_to_a_number() -> None:
    problems = [problem(line, value=f"page {line}") for line in range(1, SHOWN + 31)]
    told = text(report(problems=[*problems, problem(99, "error")]))
    assert told.count("doubt: services.csv:") == SHOWN
    assert "and 30 more like these in services.csv" in told
    first_error = told.index("error: services.csv:99 url 'x': not the address of a page")
    assert first_error < told.index("doubt:")


def test_how_many_hours_were_read() -> None:
    tally = Tally()
    tally.hours.texts = 92
    tally.hours.unread.update({"ask Pete": 20, "odd\nweeks": 1})
    told = text(report(tally=tally))
    assert "hours: 71 of 92 texts read (77%); 21 kept as text" in told
    assert "not read (20 times): ask Pete" in told
    assert "not read: odd weeks" in told


def test_needs_that_are_not_understood() -> None:
    tally = Tally()
    tally.needs.unmapped.update({"Zoo": 3})
    tally.needs.guessed = 2
    told = text(report(tally=tally))
    assert "not understood (3 times): Zoo" in told
    assert "--needs FILE" in told
    assert "2 services guessed" in told


def test_the_file_holds_everything(tmp_path: Path) -> None:
    tally = Tally()
    tally.unused["service.shoe size"] = 4
    problems = [problem(line, value="\ud800") for line in range(100)]
    path = tmp_path / "report.json"
    write_report(report(problems=problems, tally=tally), path)
    told = json.loads(path.read_text(encoding="utf-8"))
    assert told == json.loads(json.dumps(as_json(report(problems=problems, tally=tally))))
    assert len(told["problems"]) == 100
    assert told["files"]["services.csv"]["left_out"] == 1
    assert told["columns_not_kept"] == {"service.shoe size": 4}
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_a_report_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("resources_db.importing.report.os.replace", full)
    with pytest.raises(OSError, match="No space"):
        write_report(report(), path)
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]
    assert path.read_text() == "old"
