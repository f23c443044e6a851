"""One child process: in a session of its own, tethered to us, its output under its name."""

import asyncio
import os
import signal
import socket
from asyncio.subprocess import DEVNULL, PIPE, STDOUT, Process
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.supervisor import tether

SECONDS_TO_STOP = 5.0
LISTENING = "NAVIGATOR_LISTEN_FD"  # tells a program which of its descriptors is its socket

Say = Callable[[str], None]


class Tether:
    """Our end of the pipe whose closing ends all children (see tether.py)."""

    def __init__(self) -> None:
        self.reading_end, writing_end = os.pipe()
        self._writing_end: int | None = writing_end

    def cut(self) -> None:
        """End all children at once. Only the first call does something."""
        if self._writing_end is not None:
            os.close(self._writing_end)
            self._writing_end = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every process of the navigator is started with."""

    environ: Mapping[str, str]
    folder: Path
    tether: Tether = field(default_factory=Tether)


async def start(
    command: Iterable[str], around: Surroundings, listening: socket.socket | None = None
) -> Process:
    """Start `command`; its output is to be read from `stdout`."""
    handed = {tether.VARIABLE: around.tether.reading_end}
    if listening is not None:
        handed[LISTENING] = listening.fileno()
    return await asyncio.create_subprocess_exec(
        *command,
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=STDOUT,
        env={**around.environ, **{name: str(number) for name, number in handed.items()}},
        pass_fds=tuple(handed.values()),
        cwd=around.folder,
        start_new_session=True,  # Ctrl-C in the terminal reaches us alone
    )


async def lines_of(process: Process, say: Say) -> None:
    """Pass on each line of the output until it ends."""
    assert process.stdout is not None  # noqa: S101 - `start` always makes a pipe
    while True:
        try:
            line = await process.stdout.readline()
        except ValueError:  # longer than the stream's limit: that part is dropped
            continue
        if not line:
            return
        say(line.decode(errors="replace").rstrip())


async def stop(process: Process, seconds: float = SECONDS_TO_STOP) -> None:
    """Ask the process to end, then make it, with everything it started."""
    if process.returncode is None:
        send(process, signal.SIGTERM)
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), seconds)
    send(process, signal.SIGKILL)
    await process.wait()


def send(process: Process, signal_number: signal.Signals) -> None:
    """Signal the process and what it started; nothing when all of them are gone."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal_number)


def ending(returncode: int) -> str:
    """How a process ended, for people: "exit code 1", "SIGKILL"."""
    if returncode >= 0:
        return f"exit code {returncode}"
    try:
        return signal.Signals(-returncode).name
    except ValueError:
        return f"signal {-returncode}"
