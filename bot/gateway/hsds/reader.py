"""The read API's questions to the database: in threads of their own, with a time limit."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

from aiohttp import web

from resources_db.hsds.read_api import ReadApi

T = TypeVar("T")

# Whoever reads the whole directory must not take the threads that residents' answers need.
THREADS = 2
TIMEOUT_S = 20.0


class Reader:
    """Opened with the first question, so that a directory may come later than the gateway."""

    def __init__(self, opened: Callable[[], ReadApi] = ReadApi.open) -> None:
        self._open = opened
        self._opening = Lock()
        self._api: ReadApi | None = None
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="hsds")

    async def ask(self, question: Callable[[ReadApi], T]) -> T:
        """The answer; TimeoutError where it does not come in time."""
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(TIMEOUT_S):
            return await loop.run_in_executor(self._threads, lambda: question(self._opened()))

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _opened(self) -> ReadApi:
        with self._opening:
            if self._api is None:
                self._api = self._open()
            return self._api


READER = web.AppKey("hsds reader", Reader)
