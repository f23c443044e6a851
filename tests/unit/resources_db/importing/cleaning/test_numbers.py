"""Numbers, ages, and yes or no."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.importing.cleaning import CellDoubt, numbers


@pytest.mark.parametrize(("cell", "value"), [("12", 12), ("12.0", 12), ("-3", -3), ("+4", 4)])
def test_whole(cell: str, value: int) -> None:
    assert numbers.whole(cell) == value


@pytest.mark.parametrize("cell", ["12.5", "twelve", "", "1e400", "9" * 400, "0x10", "１２;"])
def test_not_whole(cell: str) -> None:
    with pytest.raises(CellDoubt, match="left out"):
        numbers.whole(cell)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("41.76", 41.76), ("$1,234.50", 1234.5), ("-72.", -72.0), (".5", 0.5), ("-7.2E1", -72.0)],
)
def test_decimal(cell: str, value: float) -> None:
    assert numbers.decimal(cell) == value


@pytest.mark.parametrize("cell", ["nan", "inf", "-infinity", "1e999", "1,2,3", "", "12 dollars"])
def test_not_decimal(cell: str) -> None:
    with pytest.raises(CellDoubt):
        numbers.decimal(cell)


def test_ages_may_have_halves_but_end() -> None:
    assert numbers.age("0.5") == 0.5
    with pytest.raises(CellDoubt, match="age"):
        numbers.age("999")


@pytest.mark.parametrize("cell", ["Yes", "y", "TRUE", "1", "x", "✓"])
def test_yes(cell: str) -> None:
    assert numbers.yes_or_no(cell) is True


@pytest.mark.parametrize("cell", ["No", "n", "false", "0"])
def test_no(cell: str) -> None:
    assert numbers.yes_or_no(cell) is False


@given(st.text())
def test_only_doubts_are_raised(cell: str) -> None:
    for clean in (numbers.whole, numbers.decimal, numbers.age, numbers.yes_or_no):
        with suppress(CellDoubt):
            clean(cell)
