"""`python -m bench [--quick] [--json FILE]`: measure, and print the table."""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from bench import sentences
from bench.assistant import Assistant
from bench.errors import BenchError
from bench.machine import this_machine
from bench.measure import Measures, measure, steps
from bench.messages import Message
from bench.ours import our_assistant
from bench.report import Report
from bench.stock import project
from bench.stock.assistant import stock_assistant
from bench.stock.environment import UnavailableError, prepare
from bot.supervisor.console import Console

ROOT = Path(__file__).resolve().parents[1]
PAIRS, QUICK_PAIRS = 210, 40  # the first ten pairs only warm up
# Of all our sentences the stock pipeline learns for more than three quarters of an hour,
# of 1,500 for more than six minutes.
SENTENCES = 500
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when our assistant was measured, whether or not the stock project could be."""
    options = _parser().parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)  # by an exception, so that nothing is left running
    try:
        report = _report(QUICK_PAIRS if options.quick else PAIRS, options.sentences)
    except BenchError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return INTERRUPTED
    print(f"\n{report.text()}")
    if options.json:
        options.json.write_text(report.json() + "\n", encoding="utf-8")
    return 0


def _leave(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer messages")
    parser.add_argument(
        "--sentences",
        type=int,
        default=SENTENCES,
        metavar="N",
        help="how many of our sentences stock Rasa is trained on (0: all; default: %(default)s)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="the figures, for machines")
    return parser


def _report(pairs: int, stock_sentences: int) -> Report:
    machine = this_machine()
    python, left_out = _stock_python()
    messages = sentences.messages_of(ROOT, pairs)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        assistants = [our_assistant(ROOT, Path(name), os.environ, _responses())]
        if python:
            folder = Path(name) / "stock"
            assistants.append(stock_assistant(ROOT, folder, python, os.environ, stock_sentences))
        ours, *stock = asyncio.run(_measure_all(assistants, messages))
    return Report(machine, ours, stock[0] if stock else None, left_out)


def _responses() -> frozenset[str]:
    return frozenset(project.texts_of(ROOT))


def _stock_python() -> tuple[Path | None, str]:
    """The Python of Rasa's own release, or why there is none."""
    console = Console(total=1)
    console.step("Rasa's own release, for comparison")
    try:
        python = prepare(ROOT, console.status)
    except UnavailableError as error:
        console.done(f"left out: {error}")
        return None, str(error)
    console.done()
    return python, ""


async def _measure_all(
    assistants: Sequence[Assistant], messages: Sequence[Message]
) -> list[Measures]:
    """One after the other, so that none takes the other's processor or memory."""
    console = Console(total=sum(map(steps, assistants)))
    ticking = asyncio.create_task(_tick(console))
    try:
        return [await measure(assistant, messages, console) for assistant in assistants]
    finally:
        ticking.cancel()
        with suppress(asyncio.CancelledError):
            await ticking


async def _tick(console: Console) -> None:
    while True:
        await asyncio.sleep(1)
        console.tick()


if __name__ == "__main__":
    sys.exit(main())
