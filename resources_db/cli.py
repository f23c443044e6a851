"""`navigator directory …`: the arguments; what each command does is in commands.py."""

from __future__ import annotations

import argparse


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `directory` and its commands; each sets `run`, which returns the exit code."""
    parser = subparsers.add_parser("directory", help="the places people are sent to")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    seed = commands.add_parser("seed", help="bring the database up to resources_db/seed")
    seed.add_argument("--force", action="store_true", help="also when nothing has changed")
    seed.set_defaults(run=_seed)
    check = commands.add_parser("check", help="what is wrong or doubtful in the seed")
    check.add_argument("--strict", action="store_true", help="fail on doubts too")
    check.set_defaults(run=_check)
    report = commands.add_parser("report", help="figures about the directory")
    report.set_defaults(run=_report)


# Imported when run: `navigator --help` must not wait for the database's libraries.
def _seed(options: argparse.Namespace) -> int:
    from resources_db import commands

    return commands.seed(force=options.force)


def _check(options: argparse.Namespace) -> int:
    from resources_db import commands

    return commands.check(strict=options.strict)


def _report(_options: argparse.Namespace) -> int:
    from resources_db import commands

    return commands.report()
