"""The same message twice is answered once."""

import asyncio

import pytest

from bot.gateway.repeats import LIFE_S, OtherMessageError, Repeats


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


class Maker:
    """Makes numbered answers, one at each call."""

    def __init__(self, go_on=None):
        self.made = 0
        self._go_on = go_on

    async def __call__(self):
        self.made += 1
        number = self.made
        if self._go_on:
            await self._go_on.wait()
        return {"number": number}


async def test_the_second_time_gives_the_first_answer():
    repeats, make = Repeats(), Maker()
    first = await repeats.once("a", "key", b"text", make)
    assert await repeats.once("a", "key", b"text", make) == first == {"number": 1}
    assert make.made == 1


async def test_keys_belong_to_a_conversation():
    repeats, make = Repeats(), Maker()
    await repeats.once("a", "key", b"text", make)
    assert await repeats.once("b", "key", b"text", make) == {"number": 2}
    assert await repeats.once("a", "other key", b"text", make) == {"number": 3}


async def test_a_repeat_waits_for_the_answer_that_is_being_made():
    go_on = asyncio.Event()
    repeats, make = Repeats(), Maker(go_on)
    both = [asyncio.create_task(repeats.once("a", "key", b"text", make)) for _ in range(2)]
    await asyncio.sleep(0)
    go_on.set()
    assert await asyncio.gather(*both) == [{"number": 1}, {"number": 1}]


async def test_a_repeat_that_gives_up_does_not_disturb_the_first():
    go_on = asyncio.Event()
    repeats, make = Repeats(), Maker(go_on)
    first, second = (asyncio.create_task(repeats.once("a", "key", b"text", make)) for _ in range(2))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.sleep(0)
    go_on.set()
    assert await first == {"number": 1}


async def test_the_same_key_with_another_message_is_refused():
    repeats, make = Repeats(), Maker()
    await repeats.once("a", "key", b"text", make)
    with pytest.raises(OtherMessageError):
        await repeats.once("a", "key", b"other text", make)


async def test_a_failure_is_not_kept():
    repeats = Repeats()

    async def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await repeats.once("a", "key", b"text", fail)
    assert await repeats.once("a", "key", b"text", Maker()) == {"number": 1}


async def test_a_cancelled_first_lets_the_repeat_go_and_the_next_try_begin():
    go_on = asyncio.Event()
    repeats = Repeats()
    first, repeat = (
        asyncio.create_task(repeats.once("a", "key", b"text", Maker(go_on))) for _ in range(2)
    )
    await asyncio.sleep(0)
    first.cancel()
    assert all(
        isinstance(one, asyncio.CancelledError)
        for one in await asyncio.gather(first, repeat, return_exceptions=True)
    )
    assert await repeats.once("a", "key", b"text", Maker()) == {"number": 1}


async def test_answers_are_dropped_when_old_when_too_many_and_when_forgotten():
    clock, make = Clock(), Maker()
    repeats = Repeats(most=2, clock=clock)
    for key in ("one", "two", "three", "four"):
        await repeats.once("a", key, b"text", make)
    assert await repeats.once("a", "four", b"text", make) == {"number": 4}
    assert await repeats.once("a", "one", b"text", make) == {"number": 5}
    repeats.forget("a")
    assert await repeats.once("a", "four", b"text", make) == {"number": 6}
    clock.now += LIFE_S
    assert await repeats.once("a", "four", b"text", make) == {"number": 7}
