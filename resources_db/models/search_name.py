"""Names as a search reads them: derived, like the other search tables.

Names and words are shared by many services and outlive them; a name that nobody bears any
more leads nowhere.
"""

from __future__ import annotations

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, owned_by
from resources_db.models.search import WITHOUT_ROWID


class SearchName(Base, kw_only=True):
    """A name of an organization or a service, folded; `id` is made from the text."""

    __tablename__ = "search_name"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    text: Mapped[str]


class SearchNameWord(Base, kw_only=True):
    """A word that a name can be looked up by."""

    __tablename__ = "search_name_word"
    __table_args__ = WITHOUT_ROWID

    word: Mapped[str] = mapped_column(primary_key=True)
    name_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)


class SearchNameSpelling(Base, kw_only=True):
    """A word with one letter left out: two words one slip apart share a variant."""

    __tablename__ = "search_name_spelling"
    __table_args__ = WITHOUT_ROWID

    variant: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True)


class SearchNamed(Base, kw_only=True):
    """A service at a location that bears a name."""

    __tablename__ = "search_named"
    __table_args__ = WITHOUT_ROWID

    name_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    service_at_location_id: Mapped[str] = mapped_column(
        owned_by("service_at_location"), primary_key=True, index=True
    )
