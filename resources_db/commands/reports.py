"""`navigator directory reports`: what residents say is wrong, and what became of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resources_db.commands import FAILED, OK, Commands

if TYPE_CHECKING:
    from resources_db.wrong_info import Item

SHORT_ID = 8
COLUMNS = (
    "id",
    "count",
    "kinds",
    "service",
    "organization",
    "result_id",
    "first_reported_on",
    "last_reported_on",
    "resolved_on",
    "resolved_by",
    "note",
)


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command, and `resolve` below it."""
    parser = commands.add_parser("reports", help="what residents say is wrong")
    parser.add_argument("--all", action="store_true", help="those that are resolved too")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write them as a spreadsheet")
    parser.set_defaults(run=lambda options: run(resolved=options.all, csv=options.csv))
    below = parser.add_subparsers(metavar="COMMAND")
    resolving = below.add_parser("resolve", help="close one, with a note for the public")
    resolving.add_argument("id", metavar="ID", help="of the report, or its first letters")
    resolving.add_argument("--note", type=_note, required=True, help="what was found and done")
    resolving.add_argument("--by", default="", help="who looked into it; not published")
    resolving.set_defaults(run=lambda options: resolve(options.id, options.note, options.by))


def _note(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("write what was found and done")
    return text.strip()


def run(*, resolved: bool = False, csv: Path | None = None) -> int:
    """List what is open, the most reported first."""
    from sqlalchemy import Engine

    from resources_db.commands.database import with_directory
    from resources_db.commands.writing import write_to
    from resources_db.quality.sheet import write_sheet
    from resources_db.wrong_info import WrongInfo

    def listed(engine: Engine) -> int:
        items = WrongInfo(engine).items(resolved=resolved)
        print(_text(items))
        return write_to(csv, lambda path: write_sheet(path, COLUMNS, map(_row, items)))

    return with_directory(listed)


def resolve(given: str, note: str, by: str = "") -> int:
    """Close the open report whose id begins so."""
    from sqlalchemy import Engine

    from resources_db.commands.database import with_directory
    from resources_db.wrong_info import WrongInfo

    def close(engine: Engine) -> int:
        book = WrongInfo(engine)
        meant = [item for item in book.items() if item.id.startswith(given.lower())]
        if len(meant) != 1 or not book.resolve(meant[0].id, note, by):
            print(_not_one(given, meant), file=sys.stderr)
            return FAILED
        print(f"Resolved: {meant[0].service} ({meant[0].organization}). The note may be published.")
        return OK

    return with_directory(close, read_only=False)


def _not_one(given: str, meant: Sequence[Item]) -> str:
    if not meant:
        return f"{given!r} is no open report. See: navigator directory reports"
    return f"{given!r} is the beginning of {len(meant)} reports; write more of the id."


def _text(items: Sequence[Item]) -> str:
    from resources_db.quality.table import table

    if not items:
        return "No reports."
    header = ("id", "count", "what", "service", "organization", "last", "resolved")
    return table(header, [_line(item) for item in items])


def _line(item: Item) -> Sequence[object]:
    resolved = item.resolved_on.isoformat() if item.resolved_on else ""
    last = item.last_reported_on.isoformat()
    names = (item.service, item.organization)
    return (item.id[:SHORT_ID], item.count, _kinds(item), *names, last, resolved)


def _row(item: Item) -> Sequence[object]:
    first = (item.id, item.count, _kinds(item), item.service, item.organization, item.result_id)
    days = (item.first_reported_on, item.last_reported_on, item.resolved_on or "")
    return (*first, *days, item.resolved_by, item.note)


def _kinds(item: Item) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in item.kinds)
