"""Answers compared, times taken, goals told."""

from dataclasses import replace

import pytest

from bench.directory.checking import DifferentAnswersError, check_nearest, check_same
from bench.directory.importing import Imported
from bench.directory.measuring import POSTGIS, POSTGRESQL, SQLITE, Measured
from bench.directory.postgis import Near
from bench.directory.report import text
from bench.directory.timing import Times, ask
from resources_db.hours import Opening
from resources_db.results import Page, Result

FIELDS = dict.fromkeys(Result.__slots__)


def page(*distances_m):
    results = (
        Result(**{**FIELDS, "id": str(m), "distance_m": m, "open": Opening("open")})
        for m in distances_m
    )
    return Page(tuple(results), len(distances_m))


def test_the_same_answers_pass():
    check_same([page(1.0, 2.0)], [page(1.0, 2.0)])
    check_nearest([page(100.0, 900.0, 5.0)], [[Near("a", 100.4), Near("b", 899.1)]])


def test_what_lies_beyond_the_first_ring_is_not_compared():
    check_nearest([page(100.0, 3.0)], [[Near("a", 100.0), Near("b", 20_000.0)]])


def test_different_answers_end_the_run():
    with pytest.raises(DifferentAnswersError):
        check_same([page(1.0)], [page(2.0)])
    for found in ([Near("a", 120.0)], [Near("a", 100.0), Near("b", 101.0)]):
        with pytest.raises(DifferentAnswersError):
            check_nearest([page(100.0)], [found])


def test_each_question_is_asked_of_everybody_in_turn():
    heard = []
    askers = {name: lambda q, name=name: heard.append((name, q)) or q for name in "ab"}
    told = ask([1, 2, 3, 4], askers, warm_up=1)
    assert heard[:4] == [("a", 1), ("b", 1), ("a", 2), ("b", 2)]
    assert told.answers == {"a": [1, 2, 3, 4], "b": [1, 2, 3, 4]}
    assert set(told.times) == {"a", "b"}


IMPORTED = Imported(locations=10, rows=70, stored=70, ours_s=2.0, raw_s=1.0)


def told(*measured, imported=IMPORTED):
    return text({"cores": 2}, measured, imported)


def measured(size, sqlite_ms, **others_ms):
    times = {SQLITE: sqlite_ms, **others_ms}
    return Measured(size, {name: Times(ms, ms * 2) for name, ms in times.items()}, {})


def test_goals_that_are_met_and_missed_are_told():
    small = measured(100_000, 4.0, PostgreSQL=4.0)
    large = measured(1_000_000, 12.0, **{POSTGRESQL: 6.0, POSTGIS: 3.0})
    lines = told(small, large).splitlines()
    assert "SQLite, median ms: 12.00 (goal: at most 10, missed)" in lines
    assert "PostgreSQL ÷ PostGIS: 2.00 (goal: at most 1.5, missed)" in lines
    assert "SQLite, 1,000,000 ÷ 100,000: 3.00 (goal: at most 2, missed)" in lines
    assert "PostgreSQL, 1,000,000 ÷ 100,000: 1.50 (goal: at most 2)" in lines
    assert "Import ÷ raw: 0.500 (goal: at least 0.33)" in lines


def test_without_the_others_there_is_a_table_still():
    found = told(measured(1_000, 1.0), imported=replace(IMPORTED, raw_s=None))
    assert "PostGIS" not in found
    assert "1.00 (2.00)" in found
    assert "not installed" in found
