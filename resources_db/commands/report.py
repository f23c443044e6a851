"""`navigator directory report`: figures about the directory."""

from __future__ import annotations

import argparse

from resources_db.commands import OK, Commands


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser("report", help="figures about the directory")
    parser.set_defaults(run=lambda _options: run())


def run() -> int:
    """Print the figures of the directory in the database."""
    from sqlalchemy import inspect
    from sqlalchemy.exc import DBAPIError

    from resources_db.commands.unusable import empty, unusable
    from resources_db.engine import open_engine
    from resources_db.models import SearchEntry
    from resources_db.quality.report import listed, report_text

    try:
        with open_engine(read_only=True).connect() as connection:
            if inspect(connection).has_table(SearchEntry.__tablename__):
                print(report_text(listed(connection)))
                return OK
    except DBAPIError as error:
        return unusable(error)
    return empty()
