import pytest

from bench.messages import Kind
from bench.times import Turn, percentile_95, times


def turns(*took_ms: float, answered_as: Kind | None = Kind.ACTION) -> list[Turn]:
    return [Turn(Kind.ACTION, answered_as, each) for each in took_ms]


def test_median_and_95th_percentile():
    found = times(turns(*range(1, 102)), Kind.ACTION)
    assert found is not None
    assert (found.median_ms, found.p95_ms) == (51, 96)


def test_turns_that_were_answered_otherwise_do_not_count():
    missed = [*turns(900, answered_as=Kind.RESPONSE), *turns(800, answered_as=None)]
    found = times([*turns(10, 20, 30), *missed], Kind.ACTION)
    assert found is not None
    assert (found.count, found.sent, found.median_ms) == (3, 5, 20)


def test_other_kinds_are_not_looked_at():
    other = [Turn(Kind.RESPONSE, Kind.RESPONSE, 1)] * 5
    found = times([*turns(10, 20), *other], Kind.ACTION)
    assert found is not None
    assert found.sent == 2


def test_one_turn_tells_nothing():
    assert times(turns(10), Kind.ACTION) is None


@pytest.mark.parametrize(("values", "expected"), [([10, 20], 19.5), ([7, 7, 7], 7)])
def test_percentile_lies_between_neighbours(values, expected):
    assert percentile_95(values) == pytest.approx(expected)
