"""One life of a program: from its start to its end, or to the moment it no longer answers."""

import asyncio
import signal
import socket
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from dataclasses import dataclass

from bot.supervisor import process as processes
from bot.supervisor.health import is_well
from bot.supervisor.process import Say, Surroundings
from bot.supervisor.program import Program

LAST_WORDS_S = 1.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a program is asked how it is, and how long it may leave that unanswered."""

    poll_starting_s: float = 0.1
    start_s: float = 180.0
    poll_s: float = 5.0
    answer_s: float = 5.0
    hung_s: float = 30.0


class Life:
    def __init__(self, program: Program, say: Say, patience: Patience) -> None:
        self._program = program
        self._say = say
        self._patience = patience
        self.well_since: float | None = None  # time.monotonic()

    def well_for_s(self, now: float) -> float:
        return now - self.well_since if self.well_since is not None else 0.0

    async def run(
        self,
        around: Surroundings,
        on_well: Callable[[], None],
        listening: socket.socket | None = None,
    ) -> str:
        """Start the program; how it ended. Cancelled, it stops the program first."""
        process = await processes.start(self._program.command, around, listening)
        output = asyncio.create_task(processes.lines_of(process, self._say_prefixed))
        try:
            return await self._end_of(process, on_well)
        finally:
            await processes.stop(process)
            await asyncio.wait({output}, timeout=LAST_WORDS_S)

    async def _end_of(self, process: Process, on_well: Callable[[], None]) -> str:
        ends = asyncio.create_task(process.wait())
        hangs = asyncio.create_task(self._silence(on_well))
        try:
            await asyncio.wait({ends, hangs}, return_when=asyncio.FIRST_COMPLETED)
            if ends.done():
                return processes.ending(ends.result())
            processes.send(process, signal.SIGKILL)  # it would not hear a request
            return hangs.result()
        finally:
            ends.cancel()
            hangs.cancel()

    async def _silence(self, on_well: Callable[[], None]) -> str:
        """Wait until the program is well, then until it no longer answers; says so."""
        started = time.monotonic()
        while not await self._answers():
            if time.monotonic() - started > self._patience.start_s:
                return f"not ready after {self._patience.start_s:g} s"
            await asyncio.sleep(self._patience.poll_starting_s)
        self.well_since = time.monotonic()
        on_well()
        return await self._silence_of_a_well_one()

    async def _silence_of_a_well_one(self) -> str:
        answered_at = time.monotonic()
        while time.monotonic() - answered_at < self._patience.hung_s:
            await asyncio.sleep(self._patience.poll_s)
            if await self._answers():
                answered_at = time.monotonic()
        return f"no answer for {self._patience.hung_s:g} s"

    async def _answers(self) -> bool:
        program = self._program
        return await is_well(
            program.host, program.port, program.health_path, self._patience.answer_s
        )

    def _say_prefixed(self, line: str) -> None:
        self._say(f"{self._program.name:>7} | {line}")
