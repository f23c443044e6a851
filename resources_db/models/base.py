"""What all tables share."""

from __future__ import annotations

from typing import Annotated, Any

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass, mapped_column

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

    Text columns are empty, never NULL, where nothing is known.
    """

    metadata = MetaData(naming_convention=NAMES)


def owned_by(table: str) -> ForeignKey:
    """A link to the owner's row, with which this row goes."""
    return ForeignKey(f"{table}.id", ondelete="CASCADE")


def values(row: Base) -> dict[str, Any]:
    """A row's columns by name, as the database takes them."""
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


OrganizationId = Annotated[str, mapped_column(owned_by("organization"), index=True)]
ServiceId = Annotated[str, mapped_column(owned_by("service"), index=True)]
LocationId = Annotated[str, mapped_column(owned_by("location"), index=True)]
ServiceAtLocationId = Annotated[str, mapped_column(owned_by("service_at_location"), index=True)]
