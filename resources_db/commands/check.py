"""`navigator directory check`: what somebody should look into."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from resources_db.commands import FAILED, OK, Commands

MONTHS = 12
MOST_MONTHS = 1200
# So many of each kind on the terminal; files hold them all.
LISTED = 10


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("check", help="what is wrong or doubtful in the directory")
    parser.add_argument("--strict", action="store_true", help="fail on doubts too")
    parser.add_argument("--seed", action="store_true", help="check the seed's files instead")
    parser.add_argument(
        "--months",
        type=_months,
        default=MONTHS,
        help=f"how long a verification holds (default: {MONTHS})",
    )
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write all as a spreadsheet")
    parser.add_argument("--page", type=Path, metavar="FILE.html", help="write them as a page")
    parser.set_defaults(run=_run)


def _months(text: str) -> int:
    months = int(text) if text.isdecimal() else 0
    if not 1 <= months <= MOST_MONTHS:
        raise argparse.ArgumentTypeError(f"write a number of months, from 1 to {MOST_MONTHS}")
    return months


def _run(options: argparse.Namespace) -> int:
    if options.seed:
        return run_seed(strict=options.strict)
    return run(strict=options.strict, months=options.months, csv=options.csv, page=options.page)


def run(
    *, strict: bool = False, months: int = MONTHS, csv: Path | None = None, page: Path | None = None
) -> int:
    """Print what is found in the database; fails on errors, with `strict` on doubts too."""
    from sqlalchemy import Connection

    from resources_db.commands.database import with_connection
    from resources_db.commands.writing import write_to
    from resources_db.quality.check import check_directory
    from resources_db.quality.findings_csv import write_findings
    from resources_db.quality.findings_page import write_page
    from resources_db.quality.findings_table import findings_text

    def check(connection: Connection) -> int:
        today = _today()
        checked = check_directory(connection, today, months)
        print(findings_text(checked.findings, checked=checked.services, most=LISTED))
        written = [
            write_to(csv, lambda path: write_findings(path, checked.findings)),
            write_to(page, lambda path: write_page(path, checked, on=today)),
        ]
        severities = (found.about.severity for found in checked.findings)
        return max(*written, _exit_code(severities, strict=strict))

    return with_connection(check)


def run_seed(*, strict: bool = False) -> int:
    """The same for the seed's files, line by line, as they stand and not as they were loaded."""
    from resources_db.places import place_by_value
    from resources_db.quality.doubts import doubts
    from resources_db.seed.load import read_placed

    rows, problems = read_placed(place_by_value)
    found = [*problems, *doubts((row for row, _ in rows), place_by_value, _today())]
    for problem in found:
        print(f"{problem.severity}: {problem}")
    severities = [problem.severity for problem in found]
    errors, in_doubt = severities.count("error"), severities.count("doubt")
    print(f"{len(rows)} services: {errors} errors, {in_doubt} doubts")
    return _exit_code(severities, strict=strict)


def _exit_code(severities: Iterable[str], *, strict: bool) -> int:
    fatal = {"error", "doubt"} if strict else {"error"}
    return OK if fatal.isdisjoint(severities) else FAILED


def _today() -> date:
    from resources_db.hours import LOCAL_TIME

    return datetime.now(LOCAL_TIME).date()
