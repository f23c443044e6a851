"""`navigator directory import`: other people's data into the directory; a dry run by default."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resources_db.commands import FAILED, Commands

if TYPE_CHECKING:
    from resources_db.importing.report import ImportReport
    from resources_db.importing.run import Import

DEFAULT_BAD_SHARE = 0.2
DRY_RUN = "Nothing was changed: this was a dry run. Add --apply to import it."
APPLIED = "Imported."


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("import", help="read a directory of others (HSDS, spreadsheet)")
    parser.add_argument("path", type=Path, help="a folder, ZIP, JSON, CSV or spreadsheet")
    parser.add_argument("--recipe", type=Path, metavar="FILE", help="what its columns mean")
    parser.add_argument("--needs", type=Path, metavar="FILE", help="what its terms mean")
    parser.add_argument("--source", metavar="NAME", help="the data set's name (else the file's)")
    parser.add_argument("--apply", action="store_true", help="change the directory, too")
    parser.add_argument(
        "--overwrite", action="store_true", help="also what was corrected here by hand"
    )
    parser.add_argument(
        "--max-bad-share",
        type=_share,
        default=DEFAULT_BAD_SHARE,
        metavar="0.2",
        help="refuse a file of which more rows cannot be stored",
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="where the JSON report goes")
    parser.set_defaults(run=_run)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no share: write a number from 0 to 1")
    return share


def _run(options: argparse.Namespace) -> int:
    from resources_db.importing.reading import ImportRefused
    from resources_db.importing.run import prepared

    try:
        wanted = prepared(options.path, options.recipe, options.needs, options.source)
    except ImportRefused as refusal:
        return _refused(str(refusal))
    report = options.report or Path(f"{options.path.absolute().stem}-import-report.json")
    return run(
        wanted,
        apply=options.apply,
        overwrite=options.overwrite,
        max_bad_share=options.max_bad_share,
        report_path=report,
    )


def run(
    wanted: Import, *, apply: bool, overwrite: bool, max_bad_share: float, report_path: Path
) -> int:
    """Read it, tell what it would change, and with `apply` change it."""
    from sqlalchemy.exc import DBAPIError

    from resources_db.commands.progress import ProgressBar
    from resources_db.commands.unusable import unusable
    from resources_db.engine import open_engine
    from resources_db.hours import LOCAL_TIME
    from resources_db.importing.lock import DirectoryBusy
    from resources_db.importing.reading import ImportRefused

    bar = ProgressBar(wanted.share)
    try:
        report = wanted.run(
            open_engine(),
            on=datetime.now(LOCAL_TIME).date(),
            apply=apply,
            overwrite=overwrite,
            max_bad_share=max_bad_share,
            progress=bar,
        )
    except (ImportRefused, DirectoryBusy) as refusal:
        return _refused(str(refusal))
    except DBAPIError as error:
        return unusable(error)
    finally:
        bar.close()
    return _told(report, report_path)


def _told(report: ImportReport, path: Path) -> int:
    from resources_db.commands.writing import write_to
    from resources_db.importing.report import write_report
    from resources_db.importing.report_text import lines

    for line in lines(report):
        print(line)
    written = write_to(path, lambda target: write_report(report, target))
    if report.refused:
        return _refused(f"{report.refused}. Mend them, or raise --max-bad-share to do without")
    print(APPLIED if report.applied else DRY_RUN)
    return written


def _refused(reason: str) -> int:
    print(f"Import refused: {reason}", file=sys.stderr)
    return FAILED
