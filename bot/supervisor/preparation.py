"""What has to be done before anything can be served, each by a process of its own.

A process of its own, because the memory it takes is given back when it ends.
"""

import os
import time
from collections import deque
from dataclasses import replace

from bot.supervisor import model
from bot.supervisor import process as processes
from bot.supervisor.errors import CannotRunError
from bot.supervisor.process import Say, Surroundings
from bot.supervisor.program import NAVIGATOR
from bot.supervisor.training import progress_of

LINES_OF_AN_ERROR = 30


async def train_if_needed(around: Surroundings, say: Say) -> str:
    """Train unless the model is current; a few words on what was done."""
    if model.is_current(around.folder):
        return "up to date"
    started = time.monotonic()

    def say_progress(line: str) -> None:
        if progress := progress_of(line):
            say(progress)

    say("training, which takes a minute or two")
    await run_to_end((*NAVIGATOR, "train"), _with_all_cores(around), say_progress)
    return f"trained in {time.monotonic() - started:.0f} s"


async def run_to_end(command: tuple[str, ...], around: Surroundings, say: Say) -> str:
    """Run a program that ends by itself; its last line. `say` gets each line as it comes.

    Raises CannotRunError with its last lines when it fails.
    """
    said: deque[str] = deque(maxlen=LINES_OF_AN_ERROR)

    def keep(line: str) -> None:
        said.append(line)
        say(line)

    process = await processes.start(command, around)
    try:
        await processes.lines_of(process, keep)
        status = await process.wait()
    finally:
        await processes.stop(process)
    if status:
        raise CannotRunError(_failure(command, status, said), exit_code=2 if status == 2 else 1)
    return said[-1] if said else ""


def _with_all_cores(around: Surroundings) -> Surroundings:
    """Training, unlike serving, gains by them; a thread that waits must not keep one busy."""
    threads = {"OMP_NUM_THREADS": str(os.cpu_count() or 1), "OMP_WAIT_POLICY": "PASSIVE"}
    return replace(around, environ={**around.environ, **threads})


def _failure(command: tuple[str, ...], status: int, said: deque[str]) -> str:
    words = " ".join(("navigator", *command[len(NAVIGATOR) :]))
    return "\n".join([*said, f"'{words}' failed ({processes.ending(status)}); see above for why."])
