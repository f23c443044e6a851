"""The one door into the directory: a stream of records → what changes, and the change itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Engine, select

from resources_db.importing.applying import write
from resources_db.importing.checks import check
from resources_db.importing.closing import count_closed, count_removed, find_gone
from resources_db.importing.comparison import Counted, count
from resources_db.importing.completing import complete_locations
from resources_db.importing.findings import Findings
from resources_db.importing.hand_edits import keep_edits
from resources_db.importing.lines import add_lines
from resources_db.importing.load import Load
from resources_db.importing.lock import alone
from resources_db.importing.outcome import Outcome, TableCounts, TooManyBad
from resources_db.importing.records import Record
from resources_db.importing.staging import Progress, Staging
from resources_db.importing.tables import TABLES
from resources_db.importing.tampering import hold_tampered
from resources_db.loading import furnish
from resources_db.migrations import migrate
from resources_db.models import Source
from resources_db.problems import Problem

MAX_BAD_SHARE = 0.2
FEWEST_BAD = 5  # rows of one file
CACHE_KIB = 64 * 1024  # of SQLite, for this connection
__all__ = ["MAX_BAD_SHARE", "Outcome", "TableCounts", "TooManyBad", "run"]


def run(
    engine: Engine,
    source: str,
    records: Iterable[Record | Problem],
    *,
    on: date,
    apply: bool,
    overwrite: bool = False,
    max_bad_share: float = MAX_BAD_SHARE,
    progress: Callable[[str, int], None] = lambda _step, _done: None,
) -> Outcome:
    """Make the directory say what the data set `source` says; without `apply` only tell.

    `records` is everything the data set has. One transaction: all of it or, whatever happens,
    nothing. Raises TooManyBad, and DirectoryBusy while somebody else writes.
    """
    migrate(engine)
    findings = Findings()
    with engine.connect() as connection:
        connection.detach()  # closed at the end, and its temporary tables with it
        staging = Staging(connection, source, findings, progress)
        with connection.begin():
            _give_room(connection)
            staging.stage(records)
        with alone(connection) as transaction:
            furnish(connection, on.year)
            load = _load(connection, source, staging, on, overwrite, progress)
            check(load)
            _refuse_if_over(max_bad_share, load, staging)
            load = _compare(load, staging.seq)
            outcome = _outcome(load, staging, applied=apply)
            if apply:
                write(load, changed=outcome.is_change)
            else:
                transaction.rollback()
    return outcome


def _give_room(connection: Connection) -> None:
    """Ids come in no order, so every page of an index is met again and again."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE_KIB}")


def _load(
    connection: Connection,
    source: str,
    staging: Staging,
    on: date,
    overwrite: bool,
    progress: Progress,
) -> Load:
    known = select(Source.loaded_on).where(Source.name == source)
    return Load(
        connection=connection,
        source=source,
        on=on,
        now=datetime.now(UTC).replace(tzinfo=None),
        overwrite=overwrite,
        files=staging.files,
        tables=tuple(table for table in TABLES if table in staging.tables),
        before=connection.execute(known).scalar_one_or_none(),
        findings=staging.findings,
        progress=progress,
    )


def _refuse_if_over(max_bad_share: float, load: Load, staging: Staging) -> None:
    """A few bad rows are no wrong file: unless nothing is left, or none were to be borne."""
    stored = staging.rows.stored(load.findings)
    left_out = staging.rows.all_left_out(load.findings)
    for file, bad in left_out.items():
        is_much = bad >= FEWEST_BAD or not stored[file] or not max_bad_share
        if is_much and bad > max_bad_share * (bad + stored[file]):
            raise TooManyBad(file, load.findings.in_order(), stored, left_out)


def _compare(load: Load, first_free_seq: int) -> Load:
    """Complete the staged rows and set them beside what is stored."""
    complete_locations(load)
    load = add_lines(load, first_free_seq)
    if load.before is not None:
        for table in load.tables:
            hold_tampered(load, table, keep_edits(load, table))
        find_gone(load)
    return load


def _outcome(load: Load, staging: Staging, *, applied: bool) -> Outcome:
    counted = {table: _counts(load, table) for table in TABLES}
    return Outcome(
        tables={name: each for name, each in counted.items() if each != TableCounts()},
        problems=load.findings.in_order(),
        stored=staging.rows.stored(load.findings),
        left_out=staging.rows.all_left_out(load.findings),
        applied=applied,
    )


def _counts(load: Load, table: str) -> TableCounts:
    brought = count(load, table) if table in load.tables else Counted()
    gone = load.before is not None
    return TableCounts(
        added=brought.added,
        changed=brought.changed,
        unchanged=brought.unchanged,
        closed=count_closed(load, table) if gone else 0,
        removed=count_removed(load, table) if gone else 0,
    )
