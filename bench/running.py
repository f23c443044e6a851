"""Programs that are measured: started with their own ports and databases, stopped in any case."""

import asyncio
import socket
import time
from asyncio.subprocess import Process
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bench.errors import BenchError
from bot.supervisor import process as processes
from bot.supervisor.process import Surroundings

LINES_OF_AN_ERROR = 20

Command = tuple[str, ...]
Say = Callable[[str], None]


@dataclass(slots=True)
class Running:
    """Programs that run. `said` holds what they wrote last."""

    processes: dict[str, Process] = field(default_factory=dict)
    said: deque[str] = field(default_factory=lambda: deque(maxlen=LINES_OF_AN_ERROR))

    @property
    def pids(self) -> dict[str, int]:
        return {name: process.pid for name, process in self.processes.items()}

    def keep(self, line: str) -> None:
        self.said.append(_as_left(line))

    def require_alive(self) -> None:
        """Raise BenchError when one of them has ended."""
        for name, process in self.processes.items():
            if process.returncode is not None:
                raise _failure(name, process.returncode, self.said)


@asynccontextmanager
async def running(programs: Mapping[str, Command], around: Surroundings) -> AsyncIterator[Running]:
    """Start all at once; however this is left, they and all they started are gone."""
    here = Running()
    readers = []
    try:
        for name, command in programs.items():
            here.processes[name] = await processes.start(command, around)
            reading = processes.lines_of(here.processes[name], here.keep)
            readers.append(asyncio.create_task(reading))
        yield here
    finally:
        await asyncio.gather(*map(processes.stop, here.processes.values()))
        for reader in readers:
            reader.cancel()


async def run_to_end(command: Command, around: Surroundings, say: Say) -> float:
    """Seconds that a program took. BenchError with its last words when it failed."""
    said: deque[str] = deque(maxlen=LINES_OF_AN_ERROR)

    def keep(line: str) -> None:
        said.append(_as_left(line))
        say(line)

    began = time.monotonic()
    process = await processes.start(command, around)
    try:
        await processes.lines_of(process, keep)
        status = await process.wait()
    finally:
        await processes.stop(process)
    if status:
        raise _failure(" ".join(command[1:4]), status, said)
    return time.monotonic() - began


def free_ports(count: int) -> list[int]:
    """Different ports of 127.0.0.1 that nothing listens on."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(probe.getsockname()[1]) for probe in probes]
    for probe in probes:
        probe.close()
    return ports


def _as_left(line: str) -> str:
    """A line as a terminal would show it at last: progress bars write over themselves."""
    return line.rpartition("\r")[2]


def _failure(name: str, status: int, said: deque[str]) -> BenchError:
    return BenchError("\n".join([*said, f"{name} ended ({processes.ending(status)}); see above."]))
