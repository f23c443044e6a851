"""One writer of the directory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, RootTransaction, func, select
from sqlalchemy.exc import OperationalError

IMPORT_LOCK = 0x4E41_5649  # PostgreSQL's advisory locks are told apart by numbers
WAIT_MS = 5000  # on PostgreSQL; on SQLite the engine's own busy timeout


class DirectoryBusy(Exception):  # noqa: N818 - nothing is wrong, it is only too early
    """Somebody else is writing; the message says what to do."""

    def __init__(self) -> None:
        super().__init__("another import or edit is under way: wait until it is done, try again")


@contextmanager
def alone(connection: Connection) -> Iterator[RootTransaction]:
    """A transaction that no other import or edit can run beside. Raises DirectoryBusy.

    It is committed at the end, and rolled back by an exception or by hand. Others go on reading.
    """
    with connection.begin() as transaction:
        try:
            _take(connection)
        except OperationalError as error:
            transaction.rollback()
            if _is_taken(error):
                raise DirectoryBusy from None
            raise
        yield transaction


def _take(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        return
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {WAIT_MS}")
    connection.execute(select(func.pg_advisory_xact_lock(IMPORT_LOCK)))
    connection.exec_driver_sql("SET LOCAL lock_timeout = 0")


def _is_taken(error: OperationalError) -> bool:
    reason = str(error.orig)
    return "database is locked" in reason or "lock timeout" in reason
