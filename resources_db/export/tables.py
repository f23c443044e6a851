"""The rows of each table that an export holds, as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Select, select

from resources_db.hsds.assembly import table_of
from resources_db.hsds.privacy import may_be_told, public_words
from resources_db.models import Source

AT_ONCE = 1000
# Written even when they are empty: what every reader of the standard looks for.
ALWAYS = frozenset({"organization", "service", "location", "service_at_location"})
# Any data set may refer to these, whoever brought them.
SHARED = frozenset({"taxonomy", "taxonomy_term"})

Row = dict[str, Any]


@contextmanager
def one_moment(engine: Engine) -> Iterator[Connection]:
    """A connection for which the directory stands still, whoever writes meanwhile."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        else:
            connection.exec_driver_sql("BEGIN")
        yield connection


def source_names(connection: Connection, source: str | None = None) -> list[str]:
    """The data sets of the directory; with `source` that one, or none."""
    chosen = select(Source.name).order_by(Source.name)
    if source is not None:
        chosen = chosen.where(Source.name == source)
    return [*connection.execute(chosen).scalars()]


def rows(connection: Connection, table: str, source: str | None, *, public: bool) -> Iterator[Row]:
    """Every row by id, of one data set or of all; `public`: as the read API would tell it."""
    streamed = connection.execution_options(yield_per=AT_ONCE)
    for row in streamed.execute(_chosen(table, source)).mappings():
        found = dict(row)
        if not public:
            yield found
        elif may_be_told(table, found):
            yield found | public_words(table, found)


def _chosen(table: str, source: str | None) -> Select[Any]:
    columns = table_of(table)
    chosen = select(columns).order_by(columns.c.id)
    if source is None or table in SHARED:
        return chosen
    return chosen.where(columns.c.data_set == source)
