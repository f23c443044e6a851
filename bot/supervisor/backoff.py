"""How long to wait before a program that stopped is started again."""

FIRST_S = 0.5
LONGEST_S = 5.0  # a start takes up to 15 s, and all should be whole within 20 s
HEALTHY_S = 60.0


class Backoff:
    """At once the first time, then 0.5 s doubling to 5 s; forgotten after a healthy minute."""

    def __init__(self) -> None:
        self._stops = 0

    def delay_s(self, healthy_for_s: float) -> float:
        """The wait after a run that was healthy for `healthy_for_s`."""
        if healthy_for_s >= HEALTHY_S:
            self._stops = 0
        delay = min(FIRST_S * 2 ** (self._stops - 1), LONGEST_S) if self._stops else 0.0
        self._stops += 1
        return delay
