"""Trains, starts and asks one assistant."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench.asking import ask_all, first_answer
from bench.assistant import Assistant
from bench.memory import memory_mb
from bench.messages import Kind, Message
from bench.routes import Route
from bench.running import run_to_end, running
from bench.times import Times, times
from bot.supervisor.console import Console
from bot.supervisor.training import progress_of

WARM_UP = 20  # messages

TimesByKind = dict[Kind, Times | None]


@dataclass(frozen=True, slots=True)
class Measures:
    """Megabytes of 2^20 bytes. `memory_mb` is by part, taken after all messages."""

    versions: dict[str, str]
    sentences: int
    disk_mb: float
    train_s: float
    first_answer_s: float
    memory_mb: dict[str, float]
    rasa: TimesByKind
    gateway: TimesByKind


def steps(assistant: Assistant) -> int:
    """How many steps `measure` tells of."""
    return 3 if assistant.gateway is None else 4


async def measure(assistant: Assistant, messages: Sequence[Message], console: Console) -> Measures:
    """BenchError when it can't be trained, started or asked."""
    train_s = await _train(assistant, console)
    console.step(f"{assistant.name}: start")
    first_question = next(message for message in messages if message.kind is Kind.ACTION)
    began = time.monotonic()
    async with running(assistant.programs, assistant.around) as here:
        await first_answer(assistant.rasa, first_question, here.require_alive)
        first_answer_s = time.monotonic() - began
        console.done(f"{first_answer_s:.1f} s")
        rasa = await _times(assistant.rasa, messages, f"{assistant.name}: messages", console)
        gateway: TimesByKind = {}
        if assistant.gateway:
            title = f"{assistant.name}: messages through the gateway"
            gateway = await _times(assistant.gateway, messages, title, console)
        memory = memory_mb(here.pids)
    return Measures(
        versions=assistant.versions,
        sentences=assistant.sentences,
        disk_mb=assistant.disk_mb(),
        train_s=train_s,
        first_answer_s=first_answer_s,
        memory_mb=memory,
        rasa=rasa,
        gateway=gateway,
    )


async def _train(assistant: Assistant, console: Console) -> float:
    console.step(f"{assistant.name}: training")

    def say(line: str) -> None:
        if progress := progress_of(line):
            console.status(progress)

    train_s = await run_to_end(assistant.train, assistant.around, say)
    if assistant.prepare:
        await run_to_end(assistant.prepare, assistant.around, say)
    console.done(f"{train_s:.1f} s")
    return train_s


async def _times(
    route: Route, messages: Sequence[Message], title: str, console: Console
) -> TimesByKind:
    console.step(title)
    turns = await ask_all(route, messages, WARM_UP, console.status)
    console.done(f"{len(turns)} timed")
    return {kind: times(turns, kind) for kind in Kind}
