"""How often somebody may write: token buckets in memory, the longest unused forgotten first."""

import time
from collections import OrderedDict
from collections.abc import Callable

MOST_BUCKETS = 20_000


class RateLimit:
    """`per_minute` messages of one key on average, and as many at once after a rest."""

    def __init__(
        self,
        per_minute: int,
        *,
        most_buckets: int = MOST_BUCKETS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._burst = float(per_minute)
        self._per_second = per_minute / 60
        self._most_buckets = most_buckets
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()  # left, at

    def take(self, key: str) -> float:
        """0 when the message may pass, otherwise the seconds until one may."""
        now = self._clock()
        left = self._left(key, now)
        allowed = left >= 1
        self._buckets[key] = (left - 1 if allowed else left, now)
        self._buckets.move_to_end(key)
        while len(self._buckets) > self._most_buckets:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1 - left) / self._per_second

    def forget(self, key: str) -> None:
        self._buckets.pop(key, None)

    def _left(self, key: str, now: float) -> float:
        left, at = self._buckets.get(key, (self._burst, now))
        return min(self._burst, left + (now - at) * self._per_second)
