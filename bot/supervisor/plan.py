"""What `navigator run` prepares and keeps: the one place that knows the navigator's parts."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.supervisor.preparation import run_to_end, train_if_needed
from bot.supervisor.process import Say, Surroundings
from bot.supervisor.program import NAVIGATOR, Program
from bot.supervisor.settings import Settings

LOOPBACK = "127.0.0.1"

# Gives a few words on what was done; tells how far it is through `Say`.
Preparation = Callable[[Surroundings, Say], Coroutine[Any, Any, str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """`ready_path` of the last program answers 200 when all of them work together."""

    preparations: Mapping[str, Preparation]
    programs: tuple[Program, ...]
    ready_path: str = "/health/ready"


def plan_of_navigator(settings: Settings) -> Plan:
    """The gateway last: it is ready when the others answer it."""
    return Plan(
        preparations={"Model": train_if_needed, "Directory": _command("directory", "seed")},
        programs=(
            _serve("rasa", LOOPBACK, settings.rasa_port, "/", "Model"),
            _serve("actions", LOOPBACK, settings.actions_port, "/health", "Directory"),
            replace(
                _serve("gateway", settings.local_host, settings.port, "/health/live", "Directory"),
                listens_on=settings.host,
            ),
        ),
    )


def _command(*words: str) -> Preparation:
    async def run(around: Surroundings, say: Say) -> str:
        return await run_to_end((*NAVIGATOR, *words), around, say)

    return run


def _serve(name: str, host: str, port: int, health_path: str, *needs: str) -> Program:
    return Program(name, (*NAVIGATOR, "serve", name), host, port, health_path, needs)
