"""Stops asking a Rasa that does not answer, and notices by itself when it is back."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

FAILURES_IN_A_ROW = 3
PROBE_EVERY_S = 1.0
# Short enough that people get the whole assistant back soon after it is there.
MOST_PAUSE_S = 8.0


class Breaker:
    """Open (nobody asks) after some failures in a row, until `probe` says that all is well.

    A Rasa may call itself well and still not answer. So one more failure opens it again, for
    twice as long, up to MOST_PAUSE_S: else everybody would wait for the time-out.
    """

    def __init__(
        self,
        probe: Callable[[], Awaitable[bool]],
        *,
        failures: int = FAILURES_IN_A_ROW,
        probe_every_s: float = PROBE_EVERY_S,
    ) -> None:
        self._probe = probe
        self._most_failures = failures
        self._probe_every_s = probe_every_s
        self._pause_s = probe_every_s
        self._failures = 0
        self._probing: asyncio.Task[None] | None = None

    @property
    def is_open(self) -> bool:
        return self._probing is not None and not self._probing.done()

    def succeeded(self) -> None:
        self._failures = 0
        self._pause_s = self._probe_every_s

    def failed(self) -> None:
        self._failures += 1
        if self._failures >= self._most_failures and not self.is_open:
            log.warning("Rasa does not answer; answering without it until it is back")
            self._probing = asyncio.create_task(self._until_well(), name="probe Rasa")

    async def close(self) -> None:
        if self._probing:
            self._probing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._probing

    async def _until_well(self) -> None:
        await asyncio.sleep(self._pause_s)
        while not await self._probe():
            await asyncio.sleep(self._probe_every_s)
        self._pause_s = min(2 * self._pause_s, MOST_PAUSE_S)
        self._failures = self._most_failures - 1
        log.warning("Rasa is back")
