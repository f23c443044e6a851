"""Whether a message would be fully answered now, and if not, for want of which part."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping

from bot.gateway.quiet_logs import where

log = logging.getLogger(__name__)

# A load balancer and a person may both ask; the parts are asked once a second at most.
KEPT_S = 1.0

Check = Callable[[], Awaitable[bool]]


class Readiness:
    def __init__(
        self, checks: Mapping[str, Check], *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._checks = checks
        self._clock = clock
        self._asking = asyncio.Lock()
        self._parts: dict[str, bool] = {}
        self._asked_at = float("-inf")

    async def parts(self) -> Mapping[str, bool]:
        """Each part's name and whether it is ready."""
        async with self._asking:
            if self._clock() - self._asked_at >= KEPT_S:
                ready = await asyncio.gather(*map(_passes, self._checks.values()))
                self._parts = dict(zip(self._checks, ready, strict=True))
                self._asked_at = self._clock()
            return self._parts


async def _passes(check: Check) -> bool:
    try:
        return await check()
    except Exception as error:  # a part that cannot even be asked is not ready
        log.warning("a part could not be asked: %s", where(error))
        return False
