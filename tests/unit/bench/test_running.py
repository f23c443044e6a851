"""Programs are started and are gone afterwards, with what they started, whatever happens."""

import asyncio
import os
import sys

import pytest

from bench.errors import BenchError
from bench.running import free_ports, run_to_end, running
from bot.supervisor.process import Surroundings

PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def around(tmp_path):
    return Surroundings(dict(os.environ), tmp_path)


def python(code):
    return (sys.executable, "-c", code)


async def test_nothing_is_left_when_the_measurement_fails(around):
    pids = []

    async def measure():
        async with running({"one": python(PARENT)}, around) as here:
            while not here.said:
                await asyncio.sleep(0.01)
            pids.extend([*here.pids.values(), int(here.said[0])])
            raise BenchError("no answer")

    with pytest.raises(BenchError, match="no answer"):
        await measure()
    assert len(pids) == 2
    assert [pid for pid in pids if await _still_runs(pid)] == []


async def test_a_program_that_ended_is_noticed_with_its_last_words(around):
    async with running({"rasa": python("print('no model'); raise SystemExit(3)")}, around) as here:
        await here.processes["rasa"].wait()
        while not here.said:
            await asyncio.sleep(0.01)
        with pytest.raises(BenchError, match=r"no model\nrasa ended \(exit code 3\)"):
            here.require_alive()


async def test_a_program_runs_to_its_end_and_is_listened_to(around):
    said = []
    assert await run_to_end(python("print('training')"), around, said.append) > 0
    assert said == ["training"]


async def test_a_failing_program_is_told_with_its_last_words(around):
    code = r"raise SystemExit('10 %\r99 %\rbroken')"
    with pytest.raises(BenchError, match=r"^broken\n.*exit code 1"):
        await run_to_end(python(code), around, lambda _line: None)


def test_ports_differ():
    assert len(set(free_ports(5))) == 5


async def _still_runs(pid):
    """An orphan is taken away by init a moment after its end."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        await asyncio.sleep(0.05)
    return True
