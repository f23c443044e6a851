"""Cells that a spreadsheet might run are marked, and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.export.spreadsheet_safety import guard, unguard


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("https://evil.example")',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "-A1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "-",
        "+",
    ],
)
def test_a_formula_becomes_a_text(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["+18605550100", "+1 860-555-0100", "-72.6734", "-5", "", "Bread", "2-1-1", "it's", "'tis"],
)
def test_numbers_phones_and_plain_words_stay_as_they_are(text: str) -> None:
    assert guard(text) == text


@given(st.text() | st.text(alphabet="'=+-@\t\r\n1a "))
def test_every_text_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(alphabet="'=+-@\t\r\n1a "))
def test_nothing_that_a_spreadsheet_runs_is_left(text: str) -> None:
    cell = guard(text)
    harmless = not cell.startswith(("=", "@", "\t", "\r", "\n"))
    assert harmless
    if cell.startswith(("+", "-")):
        assert set(cell) <= set("+-1 ")
        assert "a" not in cell


def test_what_others_wrote_with_an_apostrophe_is_not_touched() -> None:
    assert unguard("'tis") == "'tis"
    assert unguard("''=1") == "'=1"
