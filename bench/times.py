"""From single turns to a median and a 95th percentile."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.messages import Kind


@dataclass(frozen=True, slots=True)
class Turn:
    """One message and its answer. `answered_as`: None where neither kind of answer came."""

    sent_as: Kind
    answered_as: Kind | None
    took_ms: float


@dataclass(frozen=True, slots=True)
class Times:
    """Over `count` turns of one kind. Turns that were answered otherwise than meant don't count."""

    count: int
    sent: int
    median_ms: float
    p95_ms: float


def times(turns: Iterable[Turn], kind: Kind) -> Times | None:
    """None when fewer than two turns were answered as meant."""
    sent = [turn for turn in turns if turn.sent_as is kind]
    took = [turn.took_ms for turn in sent if turn.answered_as is kind]
    if len(took) < 2:
        return None
    return Times(len(took), len(sent), statistics.median(took), percentile_95(took))


def percentile_95(values: Sequence[float]) -> float:
    """Between the two nearest values, as most tools have it. At least two values."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]
