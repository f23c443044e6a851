import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import OperationalError

from bot.conversations.engine import open_engine
from bot.conversations.sms import LIFE, SmsStore, Thread
from bot.gateway.sms.storage import Storage


@pytest.fixture
def storage():
    """One whose database can't be opened the first time."""
    failures = [OperationalError("open", {}, Exception("locked"))]

    def open_database():
        if failures:
            raise failures.pop()
        return open_engine()

    storage = Storage(open_database)
    yield storage
    storage.close()


def test_nothing_is_opened_before_it_is_needed(tmp_path):
    Storage().close()
    assert list(tmp_path.iterdir()) == []


async def test_calls_at_once_open_one_database():
    opened = []

    def open_database():
        opened.append(open_engine())
        return opened[-1]

    storage = Storage(open_database)
    calls = (storage.call(SmsStore.is_stopped, "number") for _ in range(8))
    assert await asyncio.gather(*calls) == [False] * 8
    assert len(opened) == 1
    storage.close()


async def test_the_sweep_deletes_what_has_had_its_time_and_survives_faults(storage, until):
    old = datetime.now(UTC) - LIFE
    engine = open_engine()
    SmsStore(engine).save_thread("number", Thread("es"), now=old)
    sweeping = asyncio.create_task(storage.sweep_for_ever(every_s=0.01))

    async def is_gone():
        return SmsStore(engine).thread("number", now=old) is None

    await until(is_gone)
    sweeping.cancel()
    engine.dispose()
