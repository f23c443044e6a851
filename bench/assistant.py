"""What an assistant is to its measurement."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.routes import Route
from bench.running import Command
from bot.supervisor.process import Surroundings


@dataclass(frozen=True, slots=True)
class Assistant:
    """How it is trained, prepared, started and asked.

    `disk_mb` is asked last: an environment grows when it is first used. Each of `programs`
    counts in the memory table under its name. `sentences`: what it is trained on.
    """

    name: str
    sentences: int
    versions: dict[str, str]
    disk_mb: Callable[[], float]
    around: Surroundings
    train: Command
    prepare: Command | None
    programs: dict[str, Command]
    rasa: Route
    gateway: Route | None
