"""`navigator run`: how it begins, and how it ends on Ctrl-C with nothing left running."""

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.supervisor.console import Console
from bot.supervisor.plan import Plan, plan_of_navigator
from bot.supervisor.process import Surroundings, Tether
from bot.supervisor.program import ROOT, environ_of_children
from bot.supervisor.settings import Settings, read_settings
from bot.supervisor.supervision import steps, supervise


def run(
    environ: Mapping[str, str] = os.environ,
    root: Path = ROOT,
    make_plan: Callable[[Settings], Plan] = plan_of_navigator,
) -> None:
    """Serve until Ctrl-C, SIGTERM or SIGHUP. Raises SettingsError and CannotRunError."""
    settings = read_settings(environ)
    plan = make_plan(settings)
    around = Surroundings(environ_of_children(settings, environ, root), root)
    console = Console(total=steps(plan))
    with suppress(asyncio.CancelledError):
        asyncio.run(_until_told(supervise(plan, settings, around, console), around.tether))
    console.line("Stopped.")


def ending_signals() -> list[signal.Signals]:
    """Ctrl-C, `kill`, and a closed terminal, unless `nohup` said to outlive that."""
    outlives = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    return [signal.SIGINT, signal.SIGTERM, *([] if outlives else [signal.SIGHUP])]


async def _until_told(work: Coroutine[Any, Any, None], tether: Tether) -> None:
    """Do `work` until a signal comes. A second one no longer waits for the programs to end."""
    working = asyncio.create_task(work)
    loop = asyncio.get_running_loop()

    def end() -> None:
        if working.cancelling():
            tether.cut()
        working.cancel()

    for number in ending_signals():
        loop.add_signal_handler(number, end)
    await working
