"""`navigator directory edit`."""

from __future__ import annotations

import argparse

import pytest

from resources_db.commands import edit as command
from resources_db.importing.ids import record_id
from resources_db.settings import VARIABLE

PANTRY = record_id("service", "example", "s2")


@pytest.fixture
def navigator(load, items, monkeypatch):
    load(items)
    monkeypatch.setenv(VARIABLE, load.engine.url.render_as_string(hide_password=False))

    def run(*arguments: str) -> int:
        parser = argparse.ArgumentParser()
        command.add(parser.add_subparsers(required=True))
        options = parser.parse_args(["edit", *arguments])
        return int(options.run(options))

    return run


def test_fields_are_corrected_and_said(load, navigator, capsys) -> None:
    assert navigator(PANTRY, "name=Food shelf", "minimum_age=18", "--by", "Ann") == 0
    assert capsys.readouterr().out.splitlines() == [
        "service name: 'Food shelf'",
        "service minimum_age: '18'",
    ]
    assert (PANTRY, "Food shelf", 18) in load.rows("service", "id", "name", "minimum_age")
    assert load.rows("metadata", "updated_by") == [("Ann",), ("Ann",)]


def test_what_stood_there_already_is_no_edit(load, navigator, capsys) -> None:
    assert navigator(PANTRY, "name=Pantry", "--by", "Ann") == 0
    assert "as it was" in capsys.readouterr().out
    assert load.rows("metadata", "id") == []


@pytest.mark.parametrize(
    ("id_", "field", "said"),
    [
        ("nobody", "name=A", "no record has the id 'nobody'"),
        (PANTRY, "colour=red", "no field 'colour'"),
        (PANTRY, "assured_date=soon", "assured_date: 'soon'"),
    ],
)
def test_one_wrong_field_changes_nothing(load, navigator, capsys, id_, field, said) -> None:
    before = load.everything()
    assert navigator(id_, "description=New", field, "--by", "Ann") == 1
    printed = capsys.readouterr().err
    assert said in printed
    assert printed.endswith("Nothing was changed.\n")
    assert load.everything() == before


def test_a_field_is_written_with_an_equals_sign(navigator, capsys) -> None:
    with pytest.raises(SystemExit):
        navigator(PANTRY, "name", "--by", "Ann")
    assert "FIELD=VALUE" in capsys.readouterr().err
