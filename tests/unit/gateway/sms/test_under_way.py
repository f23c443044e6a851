import asyncio

import pytest

from bot.gateway.sms.under_way import UnderWay


class Work:
    def __init__(self, error=None):
        self.done = 0
        self.go_on = asyncio.Event()
        self.error = error

    async def __call__(self):
        await self.go_on.wait()
        self.done += 1
        if self.error:
            raise self.error
        return self.done


async def test_what_is_under_way_is_done_once():
    under_way, work = UnderWay(), Work()
    waiting = [asyncio.create_task(under_way.once("a", work)) for _ in range(3)]
    await asyncio.sleep(0)
    work.go_on.set()
    assert await asyncio.gather(*waiting) == [1, 1, 1]


async def test_other_names_and_later_tries_are_new_work():
    under_way, work = UnderWay(), Work()
    work.go_on.set()
    assert [await under_way.once(name, work) for name in ("a", "b", "a")] == [1, 2, 3]


async def test_a_failure_is_everybodys_and_the_next_try_is_new():
    under_way, work = UnderWay(), Work(ValueError())
    waiting = [asyncio.create_task(under_way.once("a", work)) for _ in range(2)]
    await asyncio.sleep(0)
    work.go_on.set()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ValueError, ValueError]
    work.error = None
    assert await under_way.once("a", work) == 2


async def test_it_is_finished_also_when_nobody_waits(caplog):
    under_way, work = UnderWay(), Work(ValueError("xylophone-7"))
    waiting = asyncio.create_task(under_way.once("a", work))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    work.go_on.set()
    await asyncio.sleep(0.01)
    assert work.done == 1
    assert "xylophone-7" not in caplog.text
