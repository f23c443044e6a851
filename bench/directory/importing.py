"""An import, beside SQLite's own `.import` of the same files into tables without any meaning."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from bench.directory.feed import write_feed
from resources_db.engine import open_engine
from resources_db.importing.run import prepared

PROGRAM = "sqlite3"
INSTALL = "sudo apt-get install sqlite3"
ON = date(2026, 12, 1)


@dataclass(frozen=True, slots=True)
class Imported:
    """Seconds for so many rows of the same files; `raw_s` None without the program."""

    locations: int
    rows: int
    stored: int
    ours_s: float
    raw_s: float | None

    @property
    def share(self) -> float | None:
        """Our rows a second, as a share of the raw ones."""
        return self.raw_s / self.ours_s if self.raw_s else None


class ImportFailedError(Exception):
    """The import was refused, or rows are missing; the message says how many."""


def measure_import(locations: int, folder: Path, say: Callable[[str], None]) -> Imported:
    """Write a feed of so many locations, import it, and the same by `sqlite3`."""
    feed = folder / "feed"
    feed.mkdir()
    say("writing a feed")
    files = write_feed(feed, locations)
    rows = sum(_rows(path) for path in files)
    say("importing")
    ours_s, stored = _ours(feed, folder / "import.db", say)
    if stored != rows:
        raise ImportFailedError(f"of {rows} rows {stored} were stored")
    say(f"{PROGRAM} .import")
    raw_s = _raw(files, folder / "raw.db") if shutil.which(PROGRAM) else None
    return Imported(locations, rows, stored, ours_s, raw_s)


def _rows(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for _ in file) - 1


def _ours(feed: Path, database: Path, say: Callable[[str], None]) -> tuple[float, int]:
    """Everything an import does: reading, checks, comparison, provenance, search tables."""
    engine = open_engine(f"sqlite:///{database}")
    started = perf_counter()
    report = prepared(feed, source="bench").run(
        engine,
        on=ON,
        apply=True,
        overwrite=False,
        max_bad_share=0.0,
        progress=lambda step, done: say(f"{step}: {done:,}"),
    )
    took_s = perf_counter() - started
    engine.dispose()
    return took_s, sum(each.stored for each in report.files.values())


def _raw(files: Sequence[Path], database: Path) -> float:
    commands = [f'.import --csv "{path}" "{path.stem}"' for path in files]
    started = perf_counter()
    subprocess.run(  # noqa: S603 - our own files
        [PROGRAM, str(database)],
        input="\n".join(commands),
        text=True,
        check=True,
        capture_output=True,
    )
    return perf_counter() - started
