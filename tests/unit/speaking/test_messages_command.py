"""`navigator messages`: extract, update, check, segments."""

import argparse
from pathlib import Path

import pytest

from bot.speaking.catalogues import PO_PATH
from bot.speaking.cli import register

DOMAIN = """
responses:
  utter_greet:
    - text: Hello!
      buttons: [{ title: Food, payload: What can I eat? }]
"""


@pytest.fixture
def navigator(tmp_path: Path):
    (tmp_path / "domain.yml").write_text(DOMAIN, "utf-8")
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers())

    def run(*words: str) -> int:
        places = ("--domain", str(tmp_path / "domain.yml"), "--locales", str(tmp_path / "locales"))
        args = parser.parse_args(["messages", *places, *words])
        return args.run(args)

    return run


def test_a_language_begins_with_update_and_its_tag(navigator, tmp_path):
    assert navigator("update", "pl") == 0
    assert 'msgid "What can I eat?"' in (tmp_path / "locales" / "pl" / PO_PATH).read_text("utf-8")


def test_without_a_command_all_is_renewed(navigator, capsys):
    navigator("update", "es")
    assert navigator() == 0
    assert "es brought up" in capsys.readouterr().out


def test_check_fails_with_the_fault_and_passes_without(navigator, capsys):
    assert navigator("check") == 1
    assert "utter_greet: the template is stale" in capsys.readouterr().out
    navigator("extract")
    assert navigator("check") == 0


def test_segments_are_listed(navigator, capsys):
    assert navigator("segments") == 0
    assert capsys.readouterr().out.split() == ["en", "utter_greet", "GSM-7", "6", "1"]
