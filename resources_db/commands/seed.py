"""`navigator directory seed`: fill or refresh the directory; quick when nothing has changed."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from resources_db.commands import FAILED, OK, Commands


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("seed", help="bring the database up to resources_db/seed")
    parser.add_argument("--force", action="store_true", help="also when nothing has changed")
    parser.set_defaults(run=lambda options: run(force=options.force))


def run(*, force: bool = False, folder: Path | None = None) -> int:
    """Seed the database from `folder` (the project's own by default)."""
    # Imported when run: `navigator --help` must not wait for the database's libraries.
    from sqlalchemy.exc import DBAPIError

    from resources_db.commands.unusable import refuse, unusable
    from resources_db.engine import open_engine
    from resources_db.hours import LOCAL_TIME
    from resources_db.importing.lock import DirectoryBusy
    from resources_db.places import place_by_value
    from resources_db.problems import DataError
    from resources_db.seed.load import seed
    from resources_db.seed.rows import FOLDER

    today = datetime.now(LOCAL_TIME).date()
    try:
        changes = seed(
            open_engine(), place_by_value, on=today, folder=folder or FOLDER, force=force
        )
    except DataError as error:
        return refuse(error.problems)
    except DirectoryBusy as error:
        print(f"Directory: {error}", file=sys.stderr)
        return FAILED
    except DBAPIError as error:
        return unusable(error)
    if changes is None:
        print("Directory: up to date")
    else:
        print(
            f"Directory: {changes.added} services added, {changes.changed} changed, "
            f"{changes.unchanged} as before, {changes.closed} closed; "
            f"{changes.details} of their details written or removed"
        )
    return OK
