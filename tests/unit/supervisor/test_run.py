"""The whole supervisor as its own process, keeping three fake programs."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

FAKE_NAVIGATOR = Path(__file__).with_name("fake_navigator.py")
LONG_S = 60


class Navigator:
    """A running `navigator run`, its output and its programs."""

    def __init__(self, root: Path, ports: list[int]) -> None:
        names = ("PORT", "NAVIGATOR_RASA_PORT", "NAVIGATOR_ACTIONS_PORT")
        self.ports = ports
        self.process = subprocess.Popen(
            [sys.executable, str(FAKE_NAVIGATOR), str(root)],
            env={**os.environ, **dict(zip(names, map(str, ports), strict=True))},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.said: list[str] = []
        self.watchdog = threading.Timer(LONG_S, self.process.kill)
        self.watchdog.start()

    def read_until(self, words: str) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said.append(line.rstrip())
            if words in line:
                return
        raise AssertionError(f"ended without {words!r}: {self.said}")

    def end(self) -> int:
        """Read to the end; the exit code."""
        assert self.process.stdout
        self.said += self.process.stdout.read().splitlines()
        return self.process.wait()

    def programs(self) -> dict[str, int]:
        """The newest process id that each program told."""
        serving = [line.split() for line in self.said if "serving as" in line]
        return {words[0]: int(words[-1]) for words in serving}


@pytest.fixture
def start(tmp_path: Path, free_port: Callable[[], int]) -> Iterator[Callable[..., Navigator]]:
    started: list[Navigator] = []

    def launch(ports: list[int] | None = None) -> Navigator:
        ports = ports or [free_port(), free_port(), free_port()]
        started.append(Navigator(tmp_path, ports))
        return started[-1]

    yield launch
    for navigator in started:
        navigator.watchdog.cancel()
        with navigator.process as process:
            process.kill()


@pytest.fixture
def serving(start: Callable[..., Navigator]) -> Navigator:
    navigator = start()
    navigator.read_until("The navigator is at")
    return navigator


def test_each_step_is_told_and_the_address_comes_last(serving: Navigator) -> None:
    steps = [line for line in serving.said if line[:2] in {"1/", "2/", "3/"}]
    assert steps[0] == "1/3 This computer … ok"
    assert steps[1] == "2/3 Model … ok, all there"
    assert steps[2].startswith("3/3 Start …")
    assert f"http://127.0.0.1:{serving.ports[0]} (Ctrl-C stops it)" in serving.said[-1]
    assert serving.programs().keys() == {"rasa", "actions", "gateway"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_everything_and_is_a_success(
    serving: Navigator, is_gone: Callable[[int], bool], number: int
) -> None:
    serving.process.send_signal(number)
    assert serving.end() == 0
    assert serving.said[-1] == "Stopped."
    assert all(map(is_gone, serving.programs().values()))


def test_a_killed_supervisor_leaves_nothing_running(
    serving: Navigator, is_gone: Callable[[int], bool]
) -> None:
    serving.process.kill()
    end_at = time.monotonic() + LONG_S
    while not all(map(is_gone, serving.programs().values())):
        assert time.monotonic() < end_at, "programs are left running"
        time.sleep(0.02)


def test_a_killed_program_comes_back(serving: Navigator) -> None:
    killed = serving.programs()["rasa"]
    os.kill(killed, signal.SIGKILL)
    serving.read_until("rasa stopped (SIGKILL). Starting it again.")
    serving.read_until("rasa is back.")
    assert serving.programs()["rasa"] != killed


def test_who_comes_while_the_gateway_is_started_again_waits(serving: Navigator) -> None:
    os.kill(serving.programs()["gateway"], signal.SIGKILL)
    with urlopen(f"http://127.0.0.1:{serving.ports[0]}/", timeout=LONG_S) as answer:
        assert answer.status == 200
    serving.read_until("gateway is back.")


def test_a_supervisor_under_nohup_outlives_its_terminal(start: Callable[..., Navigator]) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # inherited, as nohup does it
    navigator = start()
    signal.signal(signal.SIGHUP, before)
    navigator.read_until("The navigator is at")
    navigator.process.send_signal(signal.SIGHUP)
    os.kill(navigator.programs()["rasa"], signal.SIGKILL)
    navigator.read_until("rasa is back.")
    assert navigator.process.poll() is None


def test_a_second_one_on_the_same_port_is_told_what_to_do(
    serving: Navigator, start: Callable[..., Navigator], free_port: Callable[[], int]
) -> None:
    taken = serving.ports[0]
    second = start([taken, free_port(), free_port()])
    assert second.end() == 1
    assert re.fullmatch(
        rf"Port {taken} is in use.*\. Stop that program, or run: PORT=\d+ make run", second.said[-1]
    )


def test_ctrl_c_while_preparing_starts_nothing(start: Callable[..., Navigator]) -> None:
    navigator = start()
    navigator.read_until("1/3 This computer … ok")
    navigator.process.send_signal(signal.SIGINT)
    assert navigator.end() == 0
    assert navigator.said[-1] == "Stopped."
