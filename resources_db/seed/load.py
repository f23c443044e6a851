"""The seed into the database: through the same door as every other data set."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, select, update

from resources_db.models import Source
from resources_db.problems import DataError, Problem
from resources_db.seed.fingerprint import PACKAGE, fingerprint
from resources_db.seed.identifiers import SOURCE
from resources_db.seed.listings import listing_of
from resources_db.seed.placing import Locate, Placement, area_problems, placement
from resources_db.seed.rows import FOLDER, SeedRow, read_seed

if TYPE_CHECKING:
    from resources_db.importing.outcome import Outcome
    from resources_db.seed.records import Told


@dataclass(frozen=True, slots=True)
class Changes:
    """How many services a load added, changed, left as they were, and closed.

    details: how many records beside them (phones, hours, places) it added, changed or removed.
    """

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    closed: int = 0
    details: int = field(default=0, compare=False)


def seed(
    engine: Engine, locate: Locate, *, on: date, folder: Path = FOLDER, force: bool = False
) -> Changes | None:
    """Bring the database up to the seed's state; None when it already is there.

    One transaction. Raises DataError, and changes nothing, when any row is wrong.
    """
    made_from = f"{on.year} {fingerprint(PACKAGE, folder)}"  # each year has its holidays
    if not force and _loaded(engine) == made_from:
        return None
    changes = _imported(engine, read_listings(locate, folder), on)
    with engine.begin() as connection:
        noted = update(Source).where(Source.name == SOURCE)
        connection.execute(noted.values(fingerprint=made_from))
    return changes


def _loaded(engine: Engine) -> str | None:
    """What the database was last filled from; None for an empty one.

    The migrations are part of what is compared, so an equal one needs none.
    """
    with engine.connect() as connection:
        if not inspect(connection).has_table(Source.__tablename__):
            return None
        made_from = select(Source.fingerprint).where(Source.name == SOURCE)
        return connection.execute(made_from).scalar_one_or_none()


def _imported(engine: Engine, told: list[Told], on: date) -> Changes:
    # Imported here: half a second that a start with nothing to do need not wait.
    from resources_db.importing.pipeline import TooManyBad, run
    from resources_db.seed.records import records_of

    records = records_of(told)
    try:
        outcome = run(engine, SOURCE, records, on=on, apply=True, max_bad_share=0)
    except TooManyBad as refused:
        raise DataError(refused.problems) from None
    return _changes(outcome)


def _changes(outcome: Outcome) -> Changes:
    from resources_db.importing.outcome import TableCounts

    services = outcome.tables.get("service", TableCounts())
    others = [counts for name, counts in outcome.tables.items() if name != "service"]
    details = sum(each.added + each.changed + each.removed for each in others)
    return Changes(services.added, services.changed, services.unchanged, services.closed, details)


def read_listings(locate: Locate, folder: Path = FOLDER) -> list[Told]:
    """The seed's listings and where they stand; DataError with every problem there is."""
    from resources_db.importing.records import Origin

    rows, problems = read_placed(locate, folder)
    if problems:
        raise DataError(problems)
    return [(Origin(row.file, row.line), listing_of(row, placed)) for row, placed in rows]


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
