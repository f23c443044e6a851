"""`python -m bench.directory [--sizes N,N] [--json FILE]`: measure, and print the table."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

from sqlalchemy.engine import URL

from bench.directory.checking import DifferentAnswersError
from bench.directory.importing import Imported, ImportFailedError, measure_import
from bench.directory.measuring import Measured, measure
from bench.directory.report import text
from bench.machine import this_machine
from bench.postgresql import CARELESS, NoServerError, temporary_server
from bot.supervisor.console import Console

SIZES = (1_000, 100_000, 1_000_000)
IMPORTED = 100_000
# As a machine of a few gigabytes would be set up; no query uses more than one core.
SETTINGS = {
    **CARELESS,
    "shared_buffers": "1GB",
    "maintenance_work_mem": "512MB",
    "max_wal_size": "8GB",
    "random_page_cost": "1.1",
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
}
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all was measured and all answers agree."""
    options = _parser().parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)  # by an exception, so that no server is left running
    machine = this_machine()
    try:
        with tempfile.TemporaryDirectory(prefix="bench-directory-") as folder, _server() as server:
            measured = _measure(options.sizes, options.locations_imported, Path(folder), server)
    except (DifferentAnswersError, ImportFailedError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return INTERRUPTED
    sizes, imported = measured
    print(f"\n{text(machine, sizes, imported)}")
    if options.json:
        found = {"machine": machine, "sizes": [*map(asdict, sizes)], "import": asdict(imported)}
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def _leave(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench-search", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, metavar="N,N")
    parser.add_argument("--locations-imported", type=int, default=IMPORTED, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the figures, for machines")
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(size.replace("_", "")) for size in text.split(","))


@contextmanager
def _server() -> Iterator[URL | None]:
    """A PostgreSQL server, or a word that there is none."""
    try:
        with temporary_server(SETTINGS) as url:
            yield url
    except NoServerError as error:
        print(f"Without PostgreSQL: {error}")
        yield None


def _measure(
    sizes: Sequence[int], locations: int, folder: Path, server: URL | None
) -> tuple[list[Measured], Imported]:
    console = Console(total=len(sizes) + 1)
    measured = []
    for size in sizes:
        console.step(f"{size:,} locations")
        measured.append(measure(size, folder, server, console.status))
        console.done()
    console.step(f"an import of {locations:,} locations")
    imported = measure_import(locations, folder, console.status)
    console.done()
    return measured, imported


if __name__ == "__main__":
    sys.exit(main())
