"""The directory as a search reads it: derived, and rebuilt from the other tables' records.

Entries lie in the order of the map, need by need, so that neighbours share a page of the
database; what a result shows waits in its card, read for the few rows of a page.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, owned_by

WITHOUT_ROWID = {"sqlite_with_rowid": False}  # the table itself in the order of its key
SIEVED = (
    *(
        "need",
        "cell",
        "kinds",
        "stated",
        "towns",
        "seasonal",
        "by_appointment",
        "latitude",
        "longitude",
    ),
    *("hours_mo", "hours_tu", "hours_we", "hours_th", "hours_fr", "hours_sa", "hours_su"),
    "service_at_location_id",
)


class SearchEntry(Base, kw_only=True):
    """A service at a location under one of its needs; no coordinates: a phone line.

    `need` is empty where the service's terms mean none of ours: found by name only.
    `cell` is the place's number along the map (search/cells.py), -1 for a line.

    What is sieved by is in one index, so that sieving reads nothing else: `kinds` holds bits
    of the sub-needs, `stated` of the facts, `towns` of the area (search/marks.py), and
    `hours_mo` … `hours_su` a bit for each hour in which it may be open (search/sieve.py).

    `sub_needs`, `facts` and `area` are lists with a bar before and behind each word
    (|pantry|snap|), so that one word can be looked for in any database. A fact with a
    minus before it is denied by the source. `area` names towns, Connecticut or United States;
    empty: the source sets no limit.
    """

    __tablename__ = "search_entry"
    __table_args__ = (Index("ix_search_entry_sieve", *SIEVED), WITHOUT_ROWID)

    need: Mapped[str] = mapped_column(primary_key=True)
    cell: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    service_at_location_id: Mapped[str] = mapped_column(
        owned_by("service_at_location"), primary_key=True, index=True
    )
    is_primary: Mapped[bool]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    kinds: Mapped[int] = mapped_column(BigInteger, default=0)
    stated: Mapped[int] = mapped_column(BigInteger, default=0)
    towns: Mapped[int] = mapped_column(BigInteger, default=0)
    by_appointment: Mapped[bool] = mapped_column(default=False)
    hours_mo: Mapped[int] = mapped_column(default=0)
    hours_tu: Mapped[int] = mapped_column(default=0)
    hours_we: Mapped[int] = mapped_column(default=0)
    hours_th: Mapped[int] = mapped_column(default=0)
    hours_fr: Mapped[int] = mapped_column(default=0)
    hours_sa: Mapped[int] = mapped_column(default=0)
    hours_su: Mapped[int] = mapped_column(default=0)
    seasonal: Mapped[bool] = mapped_column(default=False)
    first_call: Mapped[bool] = mapped_column(default=False)
    sub_needs: Mapped[str]
    facts: Mapped[str] = mapped_column(default="")
    area: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    hours: Mapped[str] = mapped_column(default="")


class SearchCard(Base, kw_only=True):
    """What a result shows, as JSON."""

    __tablename__ = "search_card"

    service_at_location_id: Mapped[str] = mapped_column(
        owned_by("service_at_location"), primary_key=True
    )
    card: Mapped[str]
