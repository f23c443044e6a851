"""When a service is open."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import Date, Time
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, Sourced, indexed_where_set, owned_by

TIMEZONE = "America/New_York"


class Schedule(Sourced, Base, kw_only=True):
    """A rule in the standard's words; a row with `description` alone is text, not a rule.

    `timezone` is an IANA name, because the standard's number of hours cannot express
    daylight saving. `interval` and `wkst` (the week's first day) are empty where the source
    leaves them to the standard: every week, from Monday.
    """

    __tablename__ = "schedule"
    __table_args__ = indexed_where_set("service_id", "location_id", "service_at_location_id")

    id: Mapped[Id]
    service_id: Mapped[str | None] = mapped_column(owned_by("service"), default=None)
    location_id: Mapped[str | None] = mapped_column(owned_by("location"), default=None)
    service_at_location_id: Mapped[str | None] = mapped_column(
        owned_by("service_at_location"), default=None
    )
    valid_from: Mapped[date | None] = mapped_column(Date, default=None)
    valid_to: Mapped[date | None] = mapped_column(Date, default=None)
    dtstart: Mapped[date | None] = mapped_column(Date, default=None)
    timezone: Mapped[str] = mapped_column(default=TIMEZONE)
    until: Mapped[date | None] = mapped_column(Date, default=None)
    count: Mapped[int | None] = mapped_column(default=None)
    wkst: Mapped[str] = mapped_column(default="")
    freq: Mapped[str] = mapped_column(default="")
    interval: Mapped[int | None] = mapped_column(default=None)
    byday: Mapped[str] = mapped_column(default="")
    byweekno: Mapped[str] = mapped_column(default="")
    bymonthday: Mapped[str] = mapped_column(default="")
    byyearday: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    opens_at: Mapped[time | None] = mapped_column(Time, default=None)
    closes_at: Mapped[time | None] = mapped_column(Time, default=None)
    schedule_link: Mapped[str] = mapped_column(default="")
    attending_type: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
