"""From a set-up folder to a served address, step by step, and the keeping after that."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from functools import partial

from bot.supervisor.console import Console
from bot.supervisor.errors import CannotRunError
from bot.supervisor.health import is_well
from bot.supervisor.keeper import Keeper
from bot.supervisor.plan import Plan
from bot.supervisor.ports import require_free_ports
from bot.supervisor.process import Surroundings
from bot.supervisor.processor import NO_AVX2, this_one_lacks_avx2
from bot.supervisor.settings import Settings

POLL_S = 0.2
ANSWER_S = 10.0


def steps(plan: Plan) -> int:
    """How many steps `supervise` tells of."""
    return len(plan.preparations) + 2


async def supervise(plan: Plan, settings: Settings, around: Surroundings, console: Console) -> None:
    """Prepare, start and keep the programs until cancelled, which stops them.

    Raises CannotRunError when there is nothing to serve with.
    """
    console.step("This computer")
    _require_computer(settings)
    console.done()
    try:
        await _prepare_and_keep(plan, settings, around, console)
    except* CannotRunError as failures:
        first = failures.exceptions[0]
    else:
        return
    raise first


def _require_computer(settings: Settings) -> None:
    if this_one_lacks_avx2():
        raise CannotRunError(NO_AVX2)
    require_free_ports(settings)


async def _prepare_and_keep(
    plan: Plan, settings: Settings, around: Surroundings, console: Console
) -> None:
    """All at once; told one after the other. Each program starts when what it needs is there."""
    async with asyncio.TaskGroup() as group:
        prepared = {
            name: group.create_task(prepare(around, partial(console.status, title=name)))
            for name, prepare in plan.preparations.items()
        }
        keepers = [Keeper(program, around, console.line) for program in plan.programs]
        for keeper in keepers:
            needs = [prepared[name] for name in keeper.program.needs]
            group.create_task(_keep_after(needs, keeper))
        ticking = group.create_task(_tick(console))
        for name, task in prepared.items():
            console.step(name)
            console.done(await task)
        await _until_ready(plan, settings, keepers, console)
        ticking.cancel()


async def _tick(console: Console) -> None:
    while True:
        await asyncio.sleep(1)
        console.tick()


async def _keep_after(needs: Iterable[asyncio.Task[str]], keeper: Keeper) -> None:
    for need in needs:
        await need
    await keeper.run()


async def _until_ready(
    plan: Plan, settings: Settings, keepers: Sequence[Keeper], console: Console
) -> None:
    """Wait until a message would be fully answered, then say where."""
    started = time.monotonic()
    console.step("Start")
    while missing := await _missing(plan, settings, keepers):
        console.status(f"waiting for {', '.join(missing)}")
        await asyncio.sleep(POLL_S)
    console.done(f"{time.monotonic() - started:.0f} s")
    console.line(f"\nThe navigator is at {settings.url} (Ctrl-C stops it)")


async def _missing(plan: Plan, settings: Settings, keepers: Sequence[Keeper]) -> list[str]:
    unready = [keeper.program.name for keeper in keepers if not keeper.is_well]
    if unready or await is_well(settings.local_host, settings.port, plan.ready_path, ANSWER_S):
        return unready
    return ["the first answer"]
