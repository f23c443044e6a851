"""What all tables share."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from sqlalchemy import BigInteger, Date, ForeignKey, Index, MetaData, column
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

# Named constraints, so that a migration can drop or change each of them anywhere.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

Id = Annotated[str, mapped_column(primary_key=True)]
RecordId = Annotated[str, mapped_column(index=True)]


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """A table of the directory; its rows are plain keyword-only dataclasses.

    Text columns are empty, never NULL, where nothing is known. A `position`, from 0, keeps the
    order in which a record's parts are told.
    """

    metadata = MetaData(naming_convention=NAMES)


class Sourced(MappedAsDataclass, kw_only=True):
    """Where a record of the standard comes from: columns beside the standard, on every table.

    data_set: the data set it was read from; empty: made here, by hand.
    original_id: its id there. content_hash: of what the data set said when it was last read.
    last_seen: the last load of its data set that still had it; NULL: the latest one has it,
    so that reading the same file again writes nothing here.
    """

    data_set: Mapped[str] = mapped_column(default="", sort_order=90)
    original_id: Mapped[str] = mapped_column(default="", sort_order=91)
    content_hash: Mapped[int | None] = mapped_column(BigInteger, default=None, sort_order=92)
    first_seen: Mapped[date | None] = mapped_column(Date, default=None, sort_order=93)
    last_seen: Mapped[date | None] = mapped_column(Date, default=None, sort_order=94)


PROVENANCE = frozenset(Sourced.__annotations__)


def owned_by(table: str) -> ForeignKey:
    """A link to the owner's row, with which this row goes."""
    return ForeignKey(f"{table}.id", ondelete="CASCADE")


def referring_to(table: str) -> ForeignKey:
    """A link to a row that this one can do without."""
    return ForeignKey(f"{table}.id", ondelete="SET NULL")


def indexed_where_set(*names: str) -> tuple[Index, ...]:
    """Indexes for links that most rows leave empty: rows without the link cost nothing."""
    return tuple(_partial(name) for name in names)


def _partial(name: str) -> Index:
    is_set = column(name).is_not(None)
    return Index(None, name, sqlite_where=is_set, postgresql_where=is_set)


def values(row: Base) -> dict[str, Any]:
    """A row's columns by name, as the database takes them."""
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


OrganizationId = Annotated[str, mapped_column(owned_by("organization"), index=True)]
ServiceId = Annotated[str, mapped_column(owned_by("service"), index=True)]
LocationId = Annotated[str, mapped_column(owned_by("location"), index=True)]
