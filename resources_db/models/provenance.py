"""Where facts come from and when they were last read."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, RecordId


class Source(Base, kw_only=True):
    """A data set that was loaded, and the fingerprint of what it was made from."""

    __tablename__ = "source"

    id: Mapped[Id]
    name: Mapped[str]
    fingerprint: Mapped[str]
    loaded_on: Mapped[date] = mapped_column(Date)


class Metadata(Base, kw_only=True):
    """The last action on a record, as the standard says it, and its provenance beside it.

    `source_date` is as precise as the source was: a year, a month or a day.
    """

    __tablename__ = "metadata"
    __table_args__ = (UniqueConstraint("source", "source_id", "resource_type"),)

    id: Mapped[Id]
    resource_id: Mapped[RecordId]
    resource_type: Mapped[str]
    last_action_date: Mapped[date] = mapped_column(Date)
    last_action_type: Mapped[str]
    updated_by: Mapped[str]
    field_name: Mapped[str] = mapped_column(default="")
    previous_value: Mapped[str] = mapped_column(default="")
    replacement_value: Mapped[str] = mapped_column(default="")
    source: Mapped[str]
    source_id: Mapped[str]
    source_name: Mapped[str] = mapped_column(default="")
    source_url: Mapped[str] = mapped_column(default="")
    source_date: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    last_seen: Mapped[date] = mapped_column(Date)
    content_hash: Mapped[str]
