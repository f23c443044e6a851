import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot.supervisor.errors import CannotRunError
from bot.supervisor.keeper import Keeper
from bot.supervisor.life import Patience
from bot.supervisor.process import Surroundings
from bot.supervisor.program import Program

IMPATIENT = Patience(poll_starting_s=0.01, start_s=60, poll_s=0.05, answer_s=0.3, hung_s=0.2)
LONG_S = 60


class Diary:
    """What the keeper says; a test waits for a line of it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._news = asyncio.Event()

    def say(self, line: str) -> None:
        self.lines.append(line)
        self._news.set()

    def process_id(self) -> int:
        """Of the newest process that the program has become."""
        serving = [line for line in self.lines if "serving as" in line]
        return int(serving[-1].split()[-1])

    async def wait_for(self, line: str) -> None:
        async with asyncio.timeout(LONG_S):
            while line not in self.lines:
                self._news.clear()
                await self._news.wait()


@asynccontextmanager
async def kept(keeper: Keeper) -> AsyncIterator[None]:
    keeping = asyncio.create_task(keeper.run())
    try:
        yield
    finally:
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping


async def well(keeper: Keeper) -> None:
    async with asyncio.timeout(LONG_S):
        while not keeper.is_well:
            await asyncio.sleep(0.01)


async def test_a_killed_program_is_started_again_at_once_and_said_so(
    around: Surroundings, fake: Callable[..., Program]
) -> None:
    diary = Diary()
    keeper = Keeper(fake(), around, diary.say, IMPATIENT)
    async with kept(keeper):
        await well(keeper)
        os.kill(diary.process_id(), signal.SIGKILL)
        await diary.wait_for("rasa stopped (SIGKILL). Starting it again.")
        await diary.wait_for("rasa is back.")
        assert keeper.is_well


async def test_a_second_end_soon_after_is_followed_by_a_pause(
    around: Surroundings, fake: Callable[..., Program]
) -> None:
    diary = Diary()
    keeper = Keeper(fake(), around, diary.say, IMPATIENT)
    async with kept(keeper):
        for line in (
            "rasa stopped (SIGTERM). Starting it again.",
            "rasa stopped (SIGTERM). Starting it again in 0.5 s.",
        ):
            await well(keeper)
            os.kill(diary.process_id(), signal.SIGTERM)
            await diary.wait_for(line)


async def test_a_program_that_hangs_is_killed_and_started_again(
    around: Surroundings, fake: Callable[..., Program]
) -> None:
    diary = Diary()
    keeper = Keeper(fake(), around, diary.say, IMPATIENT)
    async with kept(keeper):
        await well(keeper)
        hung = diary.process_id()
        os.kill(hung, signal.SIGSTOP)
        await diary.wait_for("rasa stopped (no answer for 0.2 s). Starting it again.")
        await diary.wait_for("rasa is back.")
        assert diary.process_id() != hung


async def test_a_program_that_never_becomes_well_is_given_up(
    around: Surroundings, running: Callable[[str], Program]
) -> None:
    diary = Diary()
    program = running("print('no model'); raise SystemExit(1)")
    with pytest.raises(CannotRunError, match=r"stopped 3 times while starting \(exit code 1\)"):
        await Keeper(program, around, diary.say, IMPATIENT).run()
    assert diary.lines.count("   rasa | no model") == 3


async def test_a_program_that_answers_nothing_while_starting_is_given_up(
    around: Surroundings, running: Callable[[str], Program]
) -> None:
    patience = Patience(poll_starting_s=0.01, start_s=0.1)
    program = running("import time; time.sleep(600)")
    with pytest.raises(CannotRunError, match=r"not ready after 0\.1 s"):
        await Keeper(program, around, Diary().say, patience).run()


async def test_wrong_settings_are_not_tried_again(
    around: Surroundings, running: Callable[[str], Program]
) -> None:
    diary = Diary()
    program = running("print('PORT must be a number'); raise SystemExit(2)")
    with pytest.raises(CannotRunError, match="settings") as caught:
        await Keeper(program, around, diary.say, IMPATIENT).run()
    assert caught.value.exit_code == 2
    assert diary.lines == ["   rasa | PORT must be a number"]


async def test_cancelling_the_keeper_ends_the_program(
    around: Surroundings, fake: Callable[..., Program], is_gone: Callable[[int], bool]
) -> None:
    diary = Diary()
    keeper = Keeper(fake(), around, diary.say, IMPATIENT)
    async with kept(keeper):
        await well(keeper)
        assert not is_gone(diary.process_id())
    assert is_gone(diary.process_id())
