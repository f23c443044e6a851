"""`navigator directory verify`: somebody called, and answers for it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from resources_db.commands import FAILED, OK, Commands

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from resources_db.quality.lookup import Known
    from resources_db.quality.verification import Verification


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Register the command and its arguments."""
    parser = commands.add_parser("verify", help="note that a place was called and is right")
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="an id, its first 8 letters, or the source's own id"
    )
    parser.add_argument("--by", type=_name, required=True, help="who called: a name or e-mail")
    parser.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="when (default: today)")
    parser.add_argument("--note", default="", help="for maintainers, not for the public")
    parser.set_defaults(
        run=lambda options: run(options.ids, options.by, options.on, options.note.strip())
    )


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("write who called")
    return text.strip()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("write a day as 2026-11-30") from None


def run(ids: Sequence[str], by: str, on: date | None = None, note: str = "") -> int:
    """Record the check of every id, or of none when one of them is not known."""
    from sqlalchemy import Engine

    from resources_db.commands.database import with_directory
    from resources_db.hours import LOCAL_TIME
    from resources_db.importing.lock import DirectoryBusy, alone
    from resources_db.quality.verification import Verification

    today = datetime.now(LOCAL_TIME).date()
    if on and on > today:
        print(f"--on {on.isoformat()} is in the future; today is {today}.", file=sys.stderr)
        return FAILED
    verification = Verification(by, on or today, note)

    def verify_all(engine: Engine) -> int:
        try:
            with engine.connect() as connection, alone(connection):
                return _verify(connection, ids, verification)
        except DirectoryBusy as busy:
            print(f"{busy}\nNothing was noted.", file=sys.stderr)
            return FAILED

    return with_directory(verify_all, read_only=False)


def _verify(connection: Connection, ids: Sequence[str], verification: Verification) -> int:
    from resources_db.quality.lookup import closest, services_by
    from resources_db.quality.verification import verify

    found = {given: services_by(connection, given) for given in ids}
    unclear = {given: known for given, known in found.items() if len(known) != 1}
    for given, known in unclear.items():
        print(_unclear(given, known or closest(connection, given), known), file=sys.stderr)
    if unclear:
        print("Nothing was noted.", file=sys.stderr)
        return FAILED
    services = list(dict.fromkeys(service for (service,) in found.values()))
    for service in services:
        later = verify(connection, service.service_id, verification)
        print(f"{service}: {_said(later, verification)}")
    return OK


def _said(later: date | None, verification: Verification) -> str:
    if later:
        return f"left as it is, it was verified later, on {later.isoformat()}"
    return f"verified on {verification.on.isoformat()} by {verification.by}"


def _unclear(given: str, offered: Iterable[Known], several: Sequence[Known]) -> str:
    reason = "is the beginning of several" if several else "is not in the directory"
    close = "".join(f"\n  {known}" for known in offered)
    asked = "\nWhich one?" if several else "\nDid you mean one of these?"
    return f"{given!r} {reason}.{asked + close if close else ''}"
