"""The temporary tables in which a data set waits, one beside each table of the directory."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import BigInteger, Column, Connection, Index, Integer, MetaData, String, Table
from sqlalchemy.schema import CreateTable

from resources_db.importing.tables import TABLES, Described

# What becomes of a staged row. HELD: the stored row stays as it is. FORCED: written although
# the data set says nothing new.
GOOD, LEFT_OUT, HELD, FORCED = 0, 1, 2, 3
BOOKKEEPING = ("seq", "file", "line", "leading", "state", "told", "original_id", "content_hash")

_METADATA = MetaData()


def _staged(described: Described) -> Table:
    return Table(
        f"staged_{described.name}",
        _METADATA,
        Column("seq", Integer, primary_key=True, autoincrement=False),  # its place in the stream
        Column("file", Integer, nullable=False),
        Column("line", Integer, nullable=False),
        Column("leading", Integer, nullable=False),  # 1: the row's own record; 0: hangs on it
        Column("state", Integer, nullable=False),
        Column("told", String, nullable=False),  # links as the data set writes them
        Column("original_id", String, nullable=False),
        Column("content_hash", BigInteger, nullable=False),
        *(Column(name, described.table.columns[name].type) for name in described.content),
        prefixes=["TEMPORARY"],
    )


STAGED: Mapping[str, Table] = {name: _staged(described) for name, described in TABLES.items()}
_BY_ID = {name: Index(f"ix_staged_{name}", table.c.id) for name, table in STAGED.items()}

# Ids of any table: whose listings are to be derived anew, and what a data set no longer has.
TOUCHED = Table("touched", _METADATA, Column("id", String), prefixes=["TEMPORARY"])
GONE = Table("gone", _METADATA, Column("id", String, primary_key=True), prefixes=["TEMPORARY"])
AFFECTED = Table(
    "affected", _METADATA, Column("id", String, primary_key=True), prefixes=["TEMPORARY"]
)


def make_staged(connection: Connection) -> None:
    """Empty tables; their indexes come when the rows are in, which is quicker."""
    for table in _METADATA.tables.values():
        connection.execute(CreateTable(table))


def finish_staged(connection: Connection, tables: Collection[str]) -> None:
    """Make rows quick to find by their id."""
    for name in tables:
        _BY_ID[name].create(connection)
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"ANALYZE staged_{name}")
