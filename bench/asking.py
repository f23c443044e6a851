"""Sends messages one at a time, over one connection that stays open, and takes the time."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import aiohttp

from bench.errors import BenchError
from bench.messages import Message
from bench.routes import Route
from bench.times import Turn

ANSWER_S = 30.0
START_S = 300.0
POLL_S = 0.1

Say = Callable[[str], None]


async def ask_all(route: Route, messages: Sequence[Message], warm_up: int, say: Say) -> list[Turn]:
    """The turns after the first `warm_up`, which are sent but not counted."""
    turns = []
    async with _session() as session:
        for number, message in enumerate(messages, start=1):
            say(f"{number} of {len(messages)}")
            turns.append(await _ask(session, route, message))
    return turns[warm_up:]


async def first_answer(route: Route, message: Message, alive: Callable[[], None]) -> None:
    """Ask until `message` is answered as it should be. `alive` raises when there is no prospect."""
    give_up_at = time.monotonic() + START_S
    async with _session() as session:
        while time.monotonic() < give_up_at:
            alive()
            try:
                turn = await _ask(session, route, message)
            except BenchError:  # not there yet
                turn = None
            if turn and turn.answered_as is message.kind:
                return
            await asyncio.sleep(POLL_S)
    raise BenchError(f"no answer {START_S:.0f} s after the start")


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_S))


async def _ask(session: aiohttp.ClientSession, route: Route, message: Message) -> Turn:
    """The time ends with the last byte of the answer."""
    body = route.body(message)
    with _what_failed(route):
        began = time.perf_counter()
        async with session.post(route.url, json=body) as response:
            content = await response.read()
            took_ms = (time.perf_counter() - began) * 1000
            response.raise_for_status()
            answer = await response.json(content_type=None) if content else []
    return Turn(message.kind, route.kind(message, answer), took_ms)


@contextmanager
def _what_failed(route: Route) -> Iterator[None]:
    try:
        yield
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise BenchError(f"{route.url} gave no answer ({type(error).__name__})") from error
