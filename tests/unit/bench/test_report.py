import json

import pytest

from bench.measure import Measures
from bench.messages import Kind
from bench.report import Report, rows
from bench.times import Times

MACHINE = {"cores": 2, "memory_gb": 8.0, "system": "Linux 6 x86_64", "load_before": 0.1}


def measures(factor: float, *, gateway: bool) -> Measures:
    by_kind = {
        Kind.RESPONSE: Times(200, 200, 10 * factor, 20 * factor),
        Kind.ACTION: Times(198, 200, 15 * factor, 30 * factor),
    }
    return Measures(
        versions={"python": "3.13.0", "rasa": "3.6.21"},
        sentences=6000,
        disk_mb=800 * factor,
        train_s=60 * factor,
        first_answer_s=10 * factor,
        memory_mb={"rasa": 500 * factor, "actions": 80 * factor},
        rasa=by_kind,
        gateway=by_kind if gateway else {},
    )


OURS, STOCK = measures(1, gateway=True), measures(3, gateway=False)


@pytest.fixture
def report() -> Report:
    return Report(MACHINE, OURS, STOCK)


def test_every_figure_is_there_for_both_where_both_have_it():
    table = {row.label: row for row in rows(OURS, STOCK)}
    assert (table["memory: all"].ours, table["memory: all"].stock) == (580, 1740)
    assert (table["Rasa, with action: median"].ours, table["training"].ratio) == (15, 3)
    assert (table["training, a sentence"].ours, table["training, a sentence"].stock) == (10, 30)
    assert table["Rasa: with action ÷ no action"].ours == 1.5
    assert (table["gateway, no action: median"].ours, table["memory: gateway"].ours) == (10, None)
    assert table["gateway, no action: median"].stock is None


def test_without_a_stock_project_its_figures_are_missing_and_it_says_why():
    report = Report(MACHINE, OURS, None, "no Python 3.10")
    assert "Stock Rasa is left out: no Python 3.10" in report.text()
    assert all(row.stock is None for row in rows(OURS, None))


def test_text_names_machine_versions_and_how_many_turns_count(report):
    text = report.text()
    assert "2 cores, 8.0 GB, Linux 6 x86_64, load 0.1" in text
    assert "ours: Python 3.13.0, rasa 3.6.21" in text
    assert "stock 200 of 200 and 198 of 200" in text


def test_turns_that_were_never_answered_as_meant_show_as_none():
    unanswered = Measures({"python": "3"}, 1, 1, 1, 1, {}, dict.fromkeys(Kind), {})
    assert "ours none and none" in Report(MACHINE, unanswered, None, "x").text()


def test_json_holds_all_of_it(report):
    figures = json.loads(report.json())
    assert figures["stock"]["rasa"]["action"]["median_ms"] == 45
    assert figures["ours"]["memory_mb"] == {"rasa": 500, "actions": 80}
