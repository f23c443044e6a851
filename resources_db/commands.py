"""What `navigator directory` does; prints, and returns an exit code."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from resources_db.engine import open_engine
from resources_db.hours import LOCAL_TIME
from resources_db.models import SearchEntry
from resources_db.places import place_by_value
from resources_db.problems import DataError, Problem
from resources_db.quality.doubts import doubts
from resources_db.quality.report import listed, report_text
from resources_db.seed.load import read_placed
from resources_db.seed.load import seed as load_seed
from resources_db.seed.rows import FOLDER
from resources_db.settings import VARIABLE

OK, FAILED = 0, 1


def seed(*, force: bool = False, folder: Path = FOLDER) -> int:
    """Fill or refresh the directory; quick when nothing has changed."""
    engine = open_engine()
    today = datetime.now(LOCAL_TIME).date()
    try:
        changes = load_seed(engine, place_by_value, on=today, folder=folder, force=force)
    except DataError as error:
        return _refuse(error.problems)
    except DBAPIError as error:
        return _unusable(error)
    if changes is None:
        print("Directory: up to date")
    else:
        print(
            f"Directory: {changes.added} services added, {changes.changed} changed, "
            f"{changes.unchanged} as before, {changes.closed} closed"
        )
    return OK


def check(*, strict: bool = False) -> int:
    """Print every problem of the seed; fails on errors, with `strict` on doubts too."""
    rows, problems = read_placed(place_by_value)
    today = datetime.now(LOCAL_TIME).date()
    found = [*problems, *doubts((row for row, _ in rows), place_by_value, today)]
    for problem in found:
        print(f"{problem.severity}: {problem}")
    counted = Counter(problem.severity for problem in found)
    print(f"{len(rows)} services: {counted['error']} errors, {counted['doubt']} doubts")
    return FAILED if counted["error"] or (strict and counted["doubt"]) else OK


def report() -> int:
    """Print the figures of the directory in the database."""
    try:
        with open_engine(read_only=True).connect() as connection:
            if inspect(connection).has_table(SearchEntry.__tablename__):
                print(report_text(listed(connection)))
                return OK
    except DBAPIError as error:
        return _unusable(error)
    print("The directory is empty: run `navigator directory seed` first.", file=sys.stderr)
    return FAILED


def _unusable(error: DBAPIError) -> int:
    reason = str(error.orig).strip().splitlines()[0]
    print(f"{VARIABLE}: the database cannot be used: {reason}", file=sys.stderr)
    return FAILED


def _refuse(problems: Iterable[Problem]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    print("Directory: nothing was changed. Mend these rows and try again.", file=sys.stderr)
    return FAILED
