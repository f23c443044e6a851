"""Keeps one program running: a new life after each, sooner or later, and a word about it."""

import asyncio
import time

from bot.supervisor.backoff import Backoff
from bot.supervisor.errors import CannotRunError
from bot.supervisor.life import Life, Patience
from bot.supervisor.ports import listen
from bot.supervisor.process import Say, Surroundings
from bot.supervisor.program import Program

WRONG_SETTINGS = "exit code 2"  # of `navigator`: starting again would not help
STARTS_BEFORE_GIVING_UP = 3  # of a program that has never been well


class Keeper:
    """Raises OSError when the port it is to listen on was taken since it was checked."""

    def __init__(
        self, program: Program, around: Surroundings, say: Say, patience: Patience | None = None
    ) -> None:
        self.program = program
        self.is_well = False
        self._around = around
        self._say = say
        self._patience = patience or Patience()
        self._was_ever_well = False
        self._listening = listen(program.listens_on, program.port) if program.listens_on else None

    async def run(self) -> None:
        """Never ends by itself: cancel it, and the program is stopped.

        Raises CannotRunError when starting again has no prospect.
        """
        backoff = Backoff()
        starts = 0
        while True:
            starts += 1
            life = Life(self.program, self._say, self._patience)
            reason = await life.run(self._around, self._well, self._listening)
            self.is_well = False
            if not self._was_ever_well:
                self._give_up_if_hopeless(reason, starts)
            await self._pause(reason, backoff.delay_s(life.well_for_s(time.monotonic())))

    def _well(self) -> None:
        if self._was_ever_well:
            self._say(f"{self.program.name} is back.")
        self.is_well = self._was_ever_well = True

    async def _pause(self, reason: str, delay_s: float) -> None:
        when = f" in {delay_s:g} s" if delay_s else ""
        self._say(f"{self.program.name} stopped ({reason}). Starting it again{when}.")
        await asyncio.sleep(delay_s)

    def _give_up_if_hopeless(self, reason: str, starts: int) -> None:
        name = self.program.name
        if reason == WRONG_SETTINGS:
            raise CannotRunError(f"{name} can't run with these settings: see above.", exit_code=2)
        if starts >= STARTS_BEFORE_GIVING_UP:
            raise CannotRunError(
                f"{name} stopped {starts} times while starting ({reason}): see above for why."
            )
