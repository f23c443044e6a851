"""Who offers services."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id


class Organization(Base, kw_only=True):
    """An agency, church, town or company."""

    __tablename__ = "organization"

    id: Mapped[Id]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
