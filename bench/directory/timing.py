"""Questions, each asked of everybody in turn, and how long each took."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from bench.times import percentile_95

Askers = Mapping[str, Callable[[Any], Any]]


@dataclass(frozen=True, slots=True)
class Times:
    """Over all questions."""

    median_ms: float
    p95_ms: float


@dataclass(frozen=True, slots=True)
class Told:
    """What each answered to each question, and how quickly."""

    times: dict[str, Times]
    answers: dict[str, list[Any]]


def ask(questions: Sequence[Any], askers: Askers, warm_up: int) -> Told:
    """Ask each question of everybody before the next one: all find the machine as busy.

    The first `warm_up` questions are asked and not counted.
    """
    took: dict[str, list[float]] = {name: [] for name in askers}
    answers: dict[str, list[Any]] = {name: [] for name in askers}
    for question in questions:
        for name, answer in askers.items():
            started = perf_counter()
            found = answer(question)
            took[name].append((perf_counter() - started) * 1000)
            answers[name].append(found)
    counted = {name: values[warm_up:] for name, values in took.items()}
    times = {
        name: Times(statistics.median(values), percentile_95(values))
        for name, values in counted.items()
    }
    return Told(times, answers)
