"""`navigator directory export`: the directory as files that other programs read."""

from __future__ import annotations

import argparse
import errno
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resources_db.commands import FAILED, OK, Commands

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from resources_db.export.write import Exported


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("export", help="write the directory as CSV files (HSDS 3)")
    parser.add_argument("path", type=Path, help="the folder to make, or the ZIP (NAME.zip)")
    parser.add_argument("--source", metavar="NAME", help="only what this data set brought")
    parser.add_argument("--zip", action="store_true", help="write one ZIP instead of a folder")
    parser.add_argument(
        "--public", action="store_true", help="leave out notes and who checked or edited"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    zipped = options.zip or options.path.suffix.lower() == ".zip"
    return run(options.path, source=options.source, zipped=zipped, public=options.public)


def run(
    path: Path, *, source: str | None = None, zipped: bool = False, public: bool = False
) -> int:
    """Write the files to `path`, whole or not at all."""
    from resources_db.commands.database import with_directory

    refusal = _refusal(path)
    if refusal:
        return _refused(path, refusal)
    return with_directory(lambda engine: _export(engine, path, source, zipped, public))


def _export(engine: Engine, path: Path, source: str | None, zipped: bool, public: bool) -> int:
    from resources_db.export.sink import archive, folder
    from resources_db.export.tables import one_moment, source_names
    from resources_db.export.write import write_tables

    at, sink = datetime.now(UTC), archive if zipped else folder
    with one_moment(engine) as connection:
        if source is not None and not source_names(connection, source):
            names = ", ".join(source_names(connection)) or "none"
            return _refused(path, f"there is no data set {source!r}; there are: {names}")
        try:
            with sink(path) as opened:
                done = write_tables(connection, opened, at=at, source=source, public=public)
        except OSError as error:
            return _refused(path, _reason(error))
    _tell(path, done)
    return OK


def _refusal(path: Path) -> str:
    if path.exists() or path.is_symlink():
        return "is there already; name another, or move it away first"
    if not path.absolute().parent.is_dir():
        return "the folder that it should be in is not there; make it first"
    return ""


def _reason(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; nothing was left there. Make room and try again"
    return f"cannot be written: {error.strerror}"


def _refused(path: Path, reason: str) -> int:
    print(f"{path}: {reason}", file=sys.stderr)
    return FAILED


def _tell(path: Path, done: Exported) -> None:
    for table, count in done.rows.items():
        print(f"{count:9,} {table}")
    for departure in done.departures:
        print(f"note: {departure}")
    print(f"Written: {path}")
