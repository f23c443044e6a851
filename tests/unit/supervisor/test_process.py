import asyncio
import signal
import sys
from collections.abc import Callable

import pytest

from bot.supervisor import process as processes
from bot.supervisor.process import Surroundings
from bot.supervisor.program import Program


async def first_line(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    return (await process.stdout.readline()).decode().strip()


async def test_output_comes_line_by_line_errors_too(around: Surroundings) -> None:
    code = "import sys; print('one'); print('two', file=sys.stderr); sys.stdout.write('é')"
    process = await processes.start((sys.executable, "-uc", code), around)
    lines: list[str] = []
    await processes.lines_of(process, lines.append)
    assert lines == ["one", "two", "é"]
    await processes.stop(process)


async def test_a_line_without_end_does_not_stop_the_reading(around: Surroundings) -> None:
    code = "print('x' * 1_000_000); print('after')"
    process = await processes.start((sys.executable, "-c", code), around)
    lines: list[str] = []
    await processes.lines_of(process, lines.append)
    assert lines[-1] == "after"
    await processes.stop(process)


async def test_a_program_that_ignores_sigterm_is_killed(
    around: Surroundings, fake: Callable[..., Program]
) -> None:
    process = await processes.start(fake("stubborn").command, around)
    assert await first_line(process) == f"serving as {process.pid}"
    await processes.stop(process, seconds=0.1)
    assert process.returncode == -signal.SIGKILL


async def test_what_a_program_started_ends_with_it(
    around: Surroundings, fake: Callable[..., Program], is_gone: Callable[[int], bool]
) -> None:
    process = await processes.start(fake("with-child").command, around)
    grandchild = int((await first_line(process)).removeprefix("child "))
    await processes.stop(process)
    while not is_gone(grandchild):
        await asyncio.sleep(0.01)


async def test_cutting_the_tether_ends_a_program_that_ignores_sigterm(
    around: Surroundings, fake: Callable[..., Program]
) -> None:
    process = await processes.start(fake("stubborn").command, around)
    assert await first_line(process) == f"serving as {process.pid}"
    around.tether.cut()
    around.tether.cut()  # a third Ctrl-C does no harm
    assert await process.wait() == 0


@pytest.mark.parametrize(
    ("returncode", "words"),
    [(0, "exit code 0"), (3, "exit code 3"), (-9, "SIGKILL"), (-11, "SIGSEGV"), (-63, "signal 63")],
)
def test_an_ending_is_told_in_words(returncode: int, words: str) -> None:
    assert processes.ending(returncode) == words
