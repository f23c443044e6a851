"""`navigator directory …`: the list of its commands."""

from __future__ import annotations

import argparse

from resources_db.commands import check, edit, export, import_, report, reports, seed, verify

COMMANDS = (seed, import_, check, edit, verify, report, reports, export)


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `directory` and its commands; each sets `run`, which returns the exit code."""
    parser = subparsers.add_parser("directory", help="the places people are sent to")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
