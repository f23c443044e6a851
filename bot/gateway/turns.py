"""The messages of one conversation one after the other, different conversations at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

MOST_WAITING = 4


class TooManyWaitingError(Exception):
    """The conversation already has as many messages waiting as it may."""


class Turns:
    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._most_waiting = most_waiting
        self._locks: dict[str, asyncio.Lock] = {}
        self._present: dict[str, int] = {}

    @asynccontextmanager
    async def turn(self, key: str) -> AsyncIterator[None]:
        """Waits until the earlier ones of `key` are done; TooManyWaitingError when too many are."""
        present = self._present.get(key, 0)
        if present > self._most_waiting:
            raise TooManyWaitingError
        lock = self._locks.setdefault(key, asyncio.Lock())
        self._present[key] = present + 1
        try:
            async with lock:  # asyncio's locks are fair: first come, first served
                yield
        finally:
            self._leave(key)

    def _leave(self, key: str) -> None:
        self._present[key] -= 1
        if self._present[key] == 0:
            del self._present[key], self._locks[key]
