"""When a service is open."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import Date, Time
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, ServiceAtLocationId

TIMEZONE = "America/New_York"


class Schedule(Base, kw_only=True):
    """A rule in the standard's words; a row with `description` alone is text, not a rule.

    `timezone` is an IANA name, because the standard's number of hours cannot express
    daylight saving.
    """

    __tablename__ = "schedule"

    id: Mapped[Id]
    service_at_location_id: Mapped[ServiceAtLocationId]
    freq: Mapped[str] = mapped_column(default="")
    interval: Mapped[int] = mapped_column(default=1)
    byday: Mapped[str] = mapped_column(default="")
    bymonthday: Mapped[str] = mapped_column(default="")
    wkst: Mapped[str] = mapped_column(default="MO")
    opens_at: Mapped[time | None] = mapped_column(Time, default=None)
    closes_at: Mapped[time | None] = mapped_column(Time, default=None)
    dtstart: Mapped[date | None] = mapped_column(Date, default=None)
    until: Mapped[date | None] = mapped_column(Date, default=None)
    count: Mapped[int | None] = mapped_column(default=None)
    valid_from: Mapped[date | None] = mapped_column(Date, default=None)
    valid_to: Mapped[date | None] = mapped_column(Date, default=None)
    timezone: Mapped[str] = mapped_column(default=TIMEZONE)
    attending_type: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
