"""What residents report to be wrong: one open item a place, and its reports.

Neither has a foreign key to the place: a report outlives a new import of it.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, RecordId, owned_by

_OPEN = text("resolved_on IS NULL")


class WrongInfoItem(Base, kw_only=True):
    """A place that somebody should look into; open until `resolved_on`.

    `service` and `organization` are what the place was called when it was reported. `note`
    says how it was resolved and may be published; `resolved_by` may not.
    """

    __tablename__ = "wrong_info_item"
    __table_args__ = (
        Index(
            "uq_wrong_info_item_open",
            "service_at_location_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[Id]
    service_at_location_id: Mapped[RecordId]
    service: Mapped[str]
    organization: Mapped[str]
    first_reported_on: Mapped[date] = mapped_column(Date)
    last_reported_on: Mapped[date] = mapped_column(Date)
    resolved_on: Mapped[date | None] = mapped_column(Date, default=None)
    resolved_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class WrongInfoReport(Base, kw_only=True):
    """One person's report: no words of theirs.

    `reporter` tells a second report of the same conversation from somebody else's: a hash
    that is of use for this item only, dropped with it and after a month.
    """

    __tablename__ = "wrong_info_report"
    __table_args__ = (UniqueConstraint("item_id", "reporter"),)

    id: Mapped[Id]
    item_id: Mapped[str] = mapped_column(owned_by("wrong_info_item"))
    kind: Mapped[str]
    reported_on: Mapped[date] = mapped_column(Date)
    channel: Mapped[str]
    language: Mapped[str]
    reporter: Mapped[str | None]
