"""The seed into the database."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import Engine, inspect

from resources_db.listing import Listing
from resources_db.loading import Changes, fingerprint_of, load_holidays, load_source
from resources_db.models import Source
from resources_db.problems import DataError, Problem
from resources_db.seed.fingerprint import PACKAGE, fingerprint
from resources_db.seed.identifiers import SOURCE
from resources_db.seed.listings import listing_of
from resources_db.seed.placing import Locate, Placement, area_problems, placement
from resources_db.seed.rows import FOLDER, SeedRow, read_seed


def seed(
    engine: Engine, locate: Locate, *, on: date, folder: Path = FOLDER, force: bool = False
) -> Changes | None:
    """Bring the database up to the seed's state; None when it already is there.

    One transaction. Raises DataError, and changes nothing, when any row is wrong.
    """
    made_from = f"{on.year} {fingerprint(PACKAGE, folder)}"  # each year has its holidays
    if not force and _loaded(engine) == made_from:
        return None
    # Imported here: half a second that a start with nothing to do need not wait.
    from resources_db.migrations import migrate

    migrate(engine)
    listings = read_listings(locate, on, folder)
    with engine.begin() as connection:
        load_holidays(connection, on.year)
        return load_source(connection, SOURCE, listings, made_from, on)


def _loaded(engine: Engine) -> str | None:
    """What the database was last filled from; None for an empty one.

    The migrations are part of what is compared, so an equal one needs none.
    """
    with engine.connect() as connection:
        if not inspect(connection).has_table(Source.__tablename__):
            return None
        return fingerprint_of(connection, SOURCE)


def read_listings(locate: Locate, on: date, folder: Path = FOLDER) -> list[Listing]:
    """The seed's listings; DataError with every problem when there is one."""
    rows, problems = read_placed(locate, folder)
    if problems:
        raise DataError(problems)
    return [listing_of(row, placed, on) for row, placed in rows]


def read_placed(
    locate: Locate, folder: Path = FOLDER
) -> tuple[list[tuple[SeedRow, Placement | None]], list[Problem]]:
    """Rows that can be read and placed (None: lines), and the problems of the others."""
    rows, problems = read_seed(folder)
    placed = []
    for row in rows:
        found = placement(row, locate)
        unknown = list(area_problems(row, locate))
        if isinstance(found, Problem):
            unknown.append(found)
        else:
            placed.append((row, found))
        problems += unknown
    return placed, problems
