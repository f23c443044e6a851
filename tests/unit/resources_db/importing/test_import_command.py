"""`navigator directory import`, as a person uses it."""

import json
from pathlib import Path

import pytest

from bot.cli import main
from tests.unit.resources_db.importing.feeds import ORGANIZATIONS, SERVICES, write

RECIPE = """
source: {id: list}
columns: {organization: Name, service: Name}
needs: {always: pantry}
"""
LINKS = "id,link_id,link_entity,taxonomy_term_id\n1,s1,service,t1\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NAVIGATOR_DATABASE_URL", f"sqlite:///{tmp_path / 'directory.db'}")


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return write(tmp_path / "feed", {"organizations.csv": ORGANIZATIONS, "services.csv": SERVICES})


def imported(*words: object) -> int:
    return main(["directory", "import", *map(str, words)])


def told() -> dict[str, object]:
    content: dict[str, object] = json.loads(Path("feed-import-report.json").read_text())
    return content


def test_a_dry_run_changes_nothing(feed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(feed) == 0
    assert "dry run" in capsys.readouterr().out
    assert told()["applied"] is False
    assert imported(feed) == 0
    tables = told()["tables"]
    assert isinstance(tables, dict)
    assert tables["service"]["added"] == 1


def test_applied_once_and_again(feed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(feed, "--apply") == 0
    assert "Imported." in capsys.readouterr().out
    assert imported(feed, "--apply") == 0
    tables = told()["tables"]
    assert isinstance(tables, dict)
    assert {counts["unchanged"] for counts in tables.values()} == {1}


def test_rows_in_are_rows_stored_and_rows_reported(feed: Path) -> None:
    write(feed, {"services.csv": SERVICES + "s2,o1,Soup,active\n" * 2 + "s3,,X,active\n"
                 + "".join(f"a{n},o1,A{n},active\n" for n in range(20))})  # fmt: skip
    assert imported(feed) == 0
    files = told()["files"]
    assert isinstance(files, dict)
    rows = files["services.csv"]
    assert rows == {"rows_in": 24, "stored": 22, "left_out": 2, "set_aside": 0}


def test_too_many_bad_rows(feed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(feed, {"services.csv": SERVICES + ",,,\nx,,,\n" * 9})
    assert imported(feed, "--apply") == 1
    assert "--max-bad-share" in capsys.readouterr().err
    assert told()["refused"]
    assert imported(feed, "--apply", "--max-bad-share", "1") == 0


def test_by_a_recipe(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, {"list.csv": "Name\nHouse of Bread\n", "mine.yml": RECIPE})
    assert imported("list.csv", "--recipe", "mine.yml", "--apply", "--report", "r.json") == 0
    assert "data set 'list'" in capsys.readouterr().out
    assert json.loads(Path("r.json").read_text())["applied"] is True


def test_what_terms_mean(feed: Path) -> None:
    write(feed, {"taxonomy_terms.csv": "id,name\nt1,Zoo\n", "attributes.csv": LINKS})
    Path("needs.yml").write_text("Zoo: pantry\n")
    assert imported(feed, "--needs", "needs.yml") == 0
    needs = told()["needs"]
    assert needs == {"mapped": [{"term": "Zoo", "count": 1}], "unmapped": [], "guessed_services": 0}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing-there",), "No such file"),
        (("plain.csv",), "--recipe"),
        (("plain.csv", "--recipe", "gone"), "no such recipe"),
        (("plain.csv", "--recipe", "wrong.yml"), "is not in it"),
        (("empty",), "holds no table"),
        (("bad.json",), "JSON"),
        (("bad.zip",), "ZIP"),
        (("feed", "--needs", "terms.yml"), "no sub-need"),
    ],
)
@pytest.mark.usefixtures("feed")
def test_refusals_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    write(tmp_path, {"plain.csv": "A,B\n1,2\n", "bad.json": "{", "bad.zip": "PK\3\4",
                     "wrong.yml": RECIPE.replace("{always", "{column: C, always"),
                     "terms.yml": "A: b"})  # fmt: skip
    (tmp_path / "empty").mkdir()
    assert imported(*words) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_wrong_words_are_another_kind_of_failure() -> None:
    with pytest.raises(SystemExit) as stopped:
        imported("feed", "--max-bad-share", "7")
    assert stopped.value.code == 2


def test_a_database_that_is_none(
    feed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(feed.parent, {"other.db": "this is no database at all, but a text\n" * 50})
    monkeypatch.setenv("NAVIGATOR_DATABASE_URL", f"sqlite:///{feed.parent / 'other.db'}")
    assert imported(feed) == 1
    assert "cannot be used" in capsys.readouterr().err


def test_a_report_that_cannot_be_written(feed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(feed, "--apply", "--report", "no/such/folder/r.json") == 1
    assert "cannot be written" in capsys.readouterr().err
