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
    from sqlalchemy import Connection

    from resources_db.commands.database import with_connection
    from resources_db.quality.reading import entries
    from resources_db.quality.report import report_text

    def report(connection: Connection) -> int:
        print(report_text(list(entries(connection))))
        return OK

    return with_connection(report)
