"""Nothing outlives `navigator run`, however it ends."""

import os
from collections.abc import Callable
from signal import SIGINT, SIGKILL

from tests.system import processes
from tests.system.navigator import END_S, Navigator, wait_until
from tests.system.people import Person


def _none_is_left(pids: dict[str, int]) -> bool:
    return not any(processes.is_running(pid) for pid in pids.values())


def test_ctrl_c_ends_everything(start: Callable[..., Navigator]) -> None:
    navigator = start()
    pids = navigator.programs()
    assert navigator.end(SIGINT) == 0
    assert _none_is_left(pids)
    assert navigator.read_log().rstrip().endswith("Stopped.")
    assert "Traceback" not in navigator.read_log()


def test_a_killed_supervisor_leaves_nothing_running(start: Callable[..., Navigator]) -> None:
    navigator = start()
    Person(navigator).say("food in Hartford")
    pids = navigator.programs()
    os.kill(navigator.process.pid, SIGKILL)
    navigator.process.wait()
    wait_until(lambda: _none_is_left(pids), END_S, "programs still run")
