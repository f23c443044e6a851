"""One conversation's messages are handled in their order, others meanwhile."""

import asyncio

import pytest

from bot.gateway.turns import TooManyWaitingError, Turns


async def settle():
    for _ in range(10):
        await asyncio.sleep(0)


async def test_messages_of_one_conversation_come_in_order_and_never_overlap():
    turns, events = Turns(), []

    async def message(number):
        async with turns.turn("a"):
            events.append(f"begin {number}")
            await asyncio.sleep(0)
            events.append(f"end {number}")

    await asyncio.gather(*(message(number) for number in range(4)))
    assert events == [f"{what} {number}" for number in range(4) for what in ("begin", "end")]


async def test_another_conversation_does_not_wait():
    turns, held = Turns(), asyncio.Event()

    async def hold():
        async with turns.turn("a"):
            await held.wait()

    holding = asyncio.create_task(hold())
    await settle()
    async with turns.turn("b"):
        assert not holding.done()
    held.set()
    await holding


async def test_too_many_waiting_are_refused_at_once_and_only_those():
    turns, held, done = Turns(most_waiting=1), asyncio.Event(), []

    async def message(number):
        async with turns.turn("a"):
            await held.wait()
            done.append(number)

    tasks = [asyncio.create_task(message(number)) for number in range(3)]
    await settle()
    assert isinstance(tasks[2].exception(), TooManyWaitingError)
    held.set()
    await asyncio.gather(*tasks[:2])
    assert done == [0, 1]


async def test_a_failure_lets_the_next_one_in():
    turns = Turns()
    with pytest.raises(ZeroDivisionError):
        async with turns.turn("a"):
            raise ZeroDivisionError
    async with turns.turn("a"):
        pass


async def test_one_who_gives_up_waiting_leaves_no_trace():
    turns, held = Turns(most_waiting=1), asyncio.Event()

    async def message():
        async with turns.turn("a"):
            await held.wait()

    first, second = asyncio.create_task(message()), asyncio.create_task(message())
    await settle()
    second.cancel()
    await settle()
    third = asyncio.create_task(message())
    await settle()
    held.set()
    await asyncio.gather(first, third)
    assert turns._locks == {}
    assert turns._present == {}
