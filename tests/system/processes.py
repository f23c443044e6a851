"""What the kernel knows of running programs, read from /proc."""

import socket
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
LISTENING = "0A"
ZOMBIE = "Z"


def children_of(parent: int) -> list[int]:
    return [pid for pid in _all() if _status(pid).get("PPid") == str(parent)]


def is_running(pid: int) -> bool:
    """A program that only waits to be buried does not run."""
    return not _status(pid).get("State", ZOMBIE).startswith(ZOMBIE)


def command_of(pid: int) -> list[str]:
    try:
        return (PROC / str(pid) / "cmdline").read_text().split("\0")[:-1]
    except OSError:
        return []


def resident_mb(pid: int) -> float:
    """Memory that is really taken (RSS); what several programs share counts in each."""
    return int(_status(pid)["VmRSS"].split()[0]) / 1024


def listens_on(pid: int) -> set[str]:
    """The addresses of its listening TCP sockets, like "127.0.0.1"."""
    ours = {link.readlink().name for link in (PROC / str(pid) / "fd").iterdir()}
    return {address for name, address in _listening_sockets() if name in ours}


def _all() -> Iterator[int]:
    return (int(folder.name) for folder in PROC.iterdir() if folder.name.isdigit())


def _status(pid: int) -> dict[str, str]:
    try:
        lines = (PROC / str(pid) / "status").read_text().splitlines()
    except OSError:
        return {}
    pairs = (line.partition(":") for line in lines)
    return {name: value.strip() for name, _, value in pairs}


def _listening_sockets() -> Iterator[tuple[str, str]]:
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        path = PROC / "net" / table
        for row in path.read_text().splitlines()[1:] if path.exists() else ():
            columns = row.split()
            if columns[3] == LISTENING:
                yield f"socket:[{columns[9]}]", _address(columns[1], family)


def _address(column: str, family: socket.AddressFamily) -> str:
    """The kernel writes words of four bytes in the order of the processor."""
    digits = column.partition(":")[0]
    words = (bytes.fromhex(digits[at : at + 8])[::-1] for at in range(0, len(digits), 8))
    return socket.inet_ntop(family, b"".join(words))
