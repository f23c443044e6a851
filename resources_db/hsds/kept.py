"""Answers kept for a while: counting a list reads what a page of it need not."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

KEPT_S = 60.0
MOST_KEPT = 500

T = TypeVar("T")


class Kept(Generic[T]):
    """Values by key, none older than KEPT_S; for several threads.

    Who puts the state of the data into the key gets a new value with each new state. The
    time limit is for changes that leave no trace in the state.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, tuple[T, float]] = OrderedDict()

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """The kept value of the key, else the one that `make` makes."""
        now = self._clock()
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None and now - kept[1] < KEPT_S:
            return kept[0]
        value = make()
        with self._lock:
            self._kept[key] = value, now
            self._kept.move_to_end(key)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return value
