"""Where facts come from, and who changed them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, DateTime
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, RecordId, Sourced


class Source(Base, kw_only=True):
    """A data set that was loaded, and the fingerprint of what it was made from.

    loaded_on: the day of its last load; changed_at: when a load last changed a record (UTC).
    """

    __tablename__ = "source"

    id: Mapped[Id]
    name: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(default="")
    loaded_on: Mapped[date] = mapped_column(Date)
    changed_at: Mapped[datetime | None] = mapped_column(DateTime, default=None)


class Metadata(Sourced, Base, kw_only=True):
    """What was done to a record, by whom: edits by hand, closings, and what a feed tells."""

    __tablename__ = "metadata"

    id: Mapped[Id]
    resource_id: Mapped[RecordId]
    resource_type: Mapped[str]
    last_action_date: Mapped[date] = mapped_column(Date)
    last_action_type: Mapped[str]
    field_name: Mapped[str] = mapped_column(default="")
    previous_value: Mapped[str] = mapped_column(default="")
    replacement_value: Mapped[str] = mapped_column(default="")
    updated_by: Mapped[str] = mapped_column(default="")


class MetaTableDescription(Sourced, Base, kw_only=True):
    """The standard's note on a data set's language and encoding."""

    __tablename__ = "meta_table_description"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    character_set: Mapped[str] = mapped_column(default="")
