"""The conversations' database, used from asyncio: opened when first needed, swept regularly."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from bot.conversations.engine import open_engine
from bot.conversations.rows import delete_expired
from bot.conversations.sms import SmsStore
from bot.gateway.quiet_logs import where

log = logging.getLogger(__name__)

SWEEP_EVERY_S = 600.0

P = ParamSpec("P")
T = TypeVar("T")


class Storage:
    """Calls of SmsStore in threads: a locked database must not stop everybody's messages."""

    def __init__(self, open_database: Callable[[], Engine] = open_engine) -> None:
        self._open_database = open_database
        self._opening = Lock()
        self._engine: Engine | None = None

    async def call(
        self, method: Callable[Concatenate[SmsStore, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`await call(SmsStore.is_stopped, number)`; SQLAlchemyError as the method raises it."""
        return await asyncio.to_thread(self._call, lambda store: method(store, *args, **kwargs))

    async def try_call(
        self, method: Callable[Concatenate[SmsStore, P], None], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """The same, but a fault is only logged: an answer that is ready matters more."""
        try:
            await self.call(method, *args, **kwargs)
        except SQLAlchemyError as error:
            log.error("a conversation could not be kept: %s", where(error))

    async def sweep_for_ever(self, every_s: float = SWEEP_EVERY_S) -> None:
        """What has had its time is deleted, not only hidden, also when nobody writes."""
        while True:
            await asyncio.sleep(every_s)
            try:
                await asyncio.to_thread(self._sweep)
            except SQLAlchemyError as error:
                log.error("old conversations could not be deleted: %s", where(error))

    def close(self) -> None:
        if self._engine:
            self._engine.dispose()

    def _call(self, call: Callable[[SmsStore], T]) -> T:
        return call(SmsStore(self._database()))

    def _sweep(self) -> None:
        delete_expired(self._database(), datetime.now(UTC))

    def _database(self) -> Engine:
        with self._opening:
            if self._engine is None:
                self._engine = self._open_database()
            return self._engine
