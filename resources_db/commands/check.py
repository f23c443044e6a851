"""`navigator directory check`: what is wrong or doubtful."""

from __future__ import annotations

import argparse
from collections import Counter
from datetime import datetime

from resources_db.commands import FAILED, OK, Commands


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("check", help="what is wrong or doubtful in the seed")
    parser.add_argument("--strict", action="store_true", help="fail on doubts too")
    parser.set_defaults(run=lambda options: run(strict=options.strict))


def run(*, strict: bool = False) -> int:
    """Print every problem of the seed; fails on errors, with `strict` on doubts too."""
    from resources_db.hours import LOCAL_TIME
    from resources_db.places import place_by_value
    from resources_db.quality.doubts import doubts
    from resources_db.seed.load import read_placed

    rows, problems = read_placed(place_by_value)
    today = datetime.now(LOCAL_TIME).date()
    found = [*problems, *doubts((row for row, _ in rows), place_by_value, today)]
    for problem in found:
        print(f"{problem.severity}: {problem}")
    counted = Counter(problem.severity for problem in found)
    print(f"{len(rows)} services: {counted['error']} errors, {counted['doubt']} doubts")
    return FAILED if counted["error"] or (strict and counted["doubt"]) else OK
