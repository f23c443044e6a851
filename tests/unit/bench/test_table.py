import pytest

from bench.table import NOTHING, Row, figure, render


@pytest.mark.parametrize(
    ("value", "text"),
    [(2492.7, "2493"), (31.94, "31.9"), (5.127, "5.13"), (0.5, "0.50"), (0, "0.00")],
)
def test_figures_have_as_many_digits_as_mean_something(value, text):
    assert figure(value) == text


def test_a_ratio_says_how_many_times_ours_the_other_is():
    assert Row("memory", "MB", 200, 500).ratio == 2.5


@pytest.mark.parametrize("row", [Row("x", "s", None, 3), Row("x", "s", 3), Row("x", "s", 0, 3)])
def test_there_is_no_ratio_without_both(row):
    assert row.ratio is None


def test_columns_line_up():
    lines = render([Row("start", "s", 4.62, 31.94), Row("gateway", "MB", 75.0)]).splitlines()
    assert lines[0].split() == ["ours", "stock", "Rasa", "stock", "÷", "ours"]
    assert lines[2].split() == ["start", "s", "4.62", "31.9", "6.91"]
    assert lines[3].split() == ["gateway", "MB", "75.0", NOTHING, NOTHING]
    assert len({len(line) for line in lines}) == 1
