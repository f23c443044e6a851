"""A message sent twice (a dropped connection, a double tap) is answered once, with one answer."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

MOST_ANSWERS = 500
# Long enough for a phone that comes back from a tunnel; answers are not kept for longer.
LIFE_S = 600

Answer = dict[str, Any]


class OtherMessageError(Exception):
    """The same key came with another message."""


@dataclass(frozen=True, slots=True)
class _Kept:
    fingerprint: bytes
    until: float
    answer: "asyncio.Future[Answer]" = field(default_factory=asyncio.Future)


class Repeats:
    def __init__(
        self, *, most: int = MOST_ANSWERS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = most
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str], _Kept] = OrderedDict()

    async def once(
        self, whose: str, key: str, fingerprint: bytes, make: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        """The answer of the first message with this key, also while it is still being made.

        OtherMessageError when the first one had another fingerprint. A failure is not kept:
        the next try is a new one.
        """
        self._drop_old()
        kept = self._kept.get((whose, key))
        if kept is None:
            return await self._make((whose, key), fingerprint, make)
        if kept.fingerprint != fingerprint:
            raise OtherMessageError
        return await asyncio.shield(kept.answer)

    def forget(self, whose: str) -> None:
        for name in [name for name in self._kept if name[0] == whose]:
            del self._kept[name]

    async def _make(
        self, name: tuple[str, str], fingerprint: bytes, make: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        kept = self._kept[name] = _Kept(fingerprint, self._clock() + LIFE_S)
        try:
            answer = await make()
        except BaseException as error:
            self._kept.pop(name, None)
            self._fail(kept.answer, error)
            raise
        kept.answer.set_result(answer)
        return answer

    @staticmethod
    def _fail(future: "asyncio.Future[Answer]", error: BaseException) -> None:
        if isinstance(error, Exception):
            future.set_exception(error)
            future.exception()  # marks it as seen: often nobody else waits for it
        else:
            future.cancel()

    def _drop_old(self) -> None:
        """Oldest first, since all live equally long."""
        now = self._clock()
        while self._kept:
            name, kept = next(iter(self._kept.items()))
            if kept.until > now and len(self._kept) <= self._most:
                return
            del self._kept[name]
