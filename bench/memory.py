"""Resident memory of processes and what they started, as `ps` tells it."""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

PS = ("ps", "-axww", "-o", "pid=,ppid=,rss=,args=")  # Linux and macOS alike


class Process(NamedTuple):
    pid: int
    parent: int
    rss_kb: int
    words: tuple[str, ...]


def memory_mb(roots: Mapping[str, int]) -> dict[str, float]:
    """Megabytes (2^20 bytes) of each part, by its name; `roots` are the processes we started."""
    listing = subprocess.run(PS, capture_output=True, text=True, check=True)  # noqa: S603
    return sums_mb(parse(listing.stdout), roots)


def parse(listing: str) -> Iterator[Process]:
    for line in listing.splitlines():
        pid, parent, rss_kb, *words = line.split()
        yield Process(int(pid), int(parent), int(rss_kb), tuple(words))


def sums_mb(processes: Iterable[Process], roots: Mapping[str, int]) -> dict[str, float]:
    """A process counts for its own part, or else for that of the process that started it."""
    everything = list(processes)
    sums: dict[str, float] = {}
    for name, pid in roots.items():
        for part, rss_kb in _tree(everything, pid, name):
            sums[part] = sums.get(part, 0) + rss_kb / 1024
    return sums


def _tree(processes: list[Process], pid: int, part: str) -> Iterator[tuple[str, int]]:
    for process in processes:
        if process.pid == pid:
            yield part, process.rss_kb
        elif process.parent == pid:
            yield from _tree(processes, process.pid, _part(process.words) or part)


def _part(words: tuple[str, ...]) -> str | None:
    """Our supervisor's children say which part they are: `navigator serve PART`."""
    before, _, after = " ".join(words).partition(" serve ")
    return after.split()[0] if after and "bot.cli" in before else None
