import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.supervisor.process import Surroundings
from bot.supervisor.program import Program

FAKE = Path(__file__).with_name("fake_program.py")


@pytest.fixture
def free_port() -> Callable[[], int]:
    def find() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    return find


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return Surroundings(dict(os.environ), tmp_path)


@pytest.fixture
def fake(free_port: Callable[[], int]) -> Callable[..., Program]:
    """A program that answers on a free port; words make it stubborn or give it a child."""

    def make(*words: str) -> Program:
        port = free_port()
        command = (sys.executable, str(FAKE), str(port), *words)
        return Program("rasa", command, "127.0.0.1", port, "/")

    return make


@pytest.fixture
def running(free_port: Callable[[], int]) -> Callable[..., Program]:
    """A program that is a line of Python and answers nothing."""

    def make(code: str) -> Program:
        return Program("rasa", (sys.executable, "-c", code), "127.0.0.1", free_port(), "/")

    return make


@pytest.fixture
def is_gone() -> Callable[[int], bool]:
    """Whether a process no longer runs; one that only waits to be buried counts as gone."""

    def ask(process_id: int) -> bool:
        try:
            os.kill(process_id, 0)
        except ProcessLookupError:
            return True
        stat = Path(f"/proc/{process_id}/stat")
        return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"

    return ask
