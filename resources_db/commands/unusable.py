"""Refusals that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sqlalchemy.exc import DBAPIError

from resources_db.commands import FAILED
from resources_db.problems import Problem
from resources_db.settings import VARIABLE


def unusable(error: DBAPIError) -> int:
    """The database does not answer, or not as it should."""
    reason = str(error.orig).strip().splitlines()[0]
    print(f"{VARIABLE}: the database cannot be used: {reason}", file=sys.stderr)
    return FAILED


def empty() -> int:
    """Nothing has been loaded yet."""
    print("The directory is empty: run `navigator directory seed` first.", file=sys.stderr)
    return FAILED


def refuse(problems: Iterable[Problem]) -> int:
    """The file was refused whole."""
    for problem in problems:
        print(problem, file=sys.stderr)
    print("Directory: nothing was changed. Mend these rows and try again.", file=sys.stderr)
    return FAILED
