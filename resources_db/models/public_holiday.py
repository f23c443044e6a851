"""Days on which usual hours may not hold, kept so that a search need not work them out."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base


class PublicHoliday(Base, kw_only=True):
    """A federal or Connecticut holiday, or the day it is kept on; whole years only."""

    __tablename__ = "public_holiday"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    name: Mapped[str]
