"""The directory as a search reads it: derived, and rebuilt from the other tables' records.

Entries are narrow, so that many fit a page of the database; what a result shows waits
in its card, read for the few rows of a page.
"""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, owned_by


class SearchEntry(Base, kw_only=True):
    """A service at a location under one of its needs; no coordinates: a phone line.

    `sub_needs`, `facts` and `area` are lists with a bar before and behind each word
    (|pantry|snap|), so that one word can be looked for in any database. A fact with a
    minus before it is denied by the source. `area` names towns, Connecticut or United States;
    empty: the source sets no limit.
    """

    __tablename__ = "search_entry"
    __table_args__ = (Index("ix_search_entry_nearest", "need", "latitude", "longitude"),)

    service_at_location_id: Mapped[str] = mapped_column(
        owned_by("service_at_location"), primary_key=True
    )
    need: Mapped[str] = mapped_column(primary_key=True)
    is_primary: Mapped[bool]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    name: Mapped[str]
    sub_needs: Mapped[str]
    facts: Mapped[str] = mapped_column(default="")
    area: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    seasonal: Mapped[bool] = mapped_column(default=False)
    first_call: Mapped[bool] = mapped_column(default=False)


class SearchCard(Base, kw_only=True):
    """What a result shows, as JSON."""

    __tablename__ = "search_card"

    service_at_location_id: Mapped[str] = mapped_column(
        owned_by("service_at_location"), primary_key=True
    )
    card: Mapped[str]
