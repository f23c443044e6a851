"""`navigator directory edit`: correct one field of a record by hand."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from resources_db.commands import FAILED, OK, Commands

if TYPE_CHECKING:
    from sqlalchemy import Engine

Fields = Sequence[tuple[str, str]]


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("edit", help="correct a field of a record by hand")
    parser.add_argument("id", metavar="ID", help="the record's id: of a service, phone, place …")
    parser.add_argument(
        "fields", nargs="+", type=_field, metavar="FIELD=VALUE", help='such as name="Food pantry"'
    )
    parser.add_argument("--by", required=True, help="who corrects it: a name or e-mail")
    parser.set_defaults(run=lambda options: run(options.id, options.fields, options.by))


def _field(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError("write FIELD=VALUE, such as email=help@agency.org")
    return name.strip(), value.strip()


def run(id_: str, fields: Fields, by: str) -> int:
    """Correct all of the fields, or none; imports keep them from then on."""
    from resources_db.commands.database import with_directory
    from resources_db.importing.edits import EditError
    from resources_db.importing.lock import DirectoryBusy

    def correct(engine: Engine) -> int:
        try:
            _correct(engine, id_, fields, by)
        except (EditError, DirectoryBusy) as error:
            print(f"{error}\nNothing was changed.", file=sys.stderr)
            return FAILED
        return OK

    return with_directory(correct, read_only=False)


def _correct(engine: Engine, id_: str, fields: Fields, by: str) -> None:
    from resources_db.hours import LOCAL_TIME
    from resources_db.importing.edits import edit, table_of
    from resources_db.importing.lock import alone

    today = datetime.now(LOCAL_TIME).date()
    said = []
    with engine.connect() as connection, alone(connection):
        table = table_of(connection, id_)
        for field, text in fields:
            done = edit(connection, table, id_, field, text, by=by, on=today)
            said.append(f"{table} {field}: {text!r}" + ("" if done else " (as it was)"))
    print("\n".join(said))
