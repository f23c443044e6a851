"""How many people a service has room for (HSDS 3.1)."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, ServiceId, Sourced, owned_by


class Unit(Sourced, Base, kw_only=True):
    """What is counted: beds, places, meals."""

    __tablename__ = "unit"

    id: Mapped[Id]
    name: Mapped[str]
    scheme: Mapped[str] = mapped_column(default="")
    identifier: Mapped[str] = mapped_column(default="")
    uri: Mapped[str] = mapped_column(default="")


class ServiceCapacity(Sourced, Base, kw_only=True):
    """How many units a service has, and how many were free when it said so (`updated`)."""

    __tablename__ = "service_capacity"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    unit_id: Mapped[str] = mapped_column(owned_by("unit"), index=True)
    available: Mapped[float | None] = mapped_column(default=None)
    maximum: Mapped[float | None] = mapped_column(default=None)
    description: Mapped[str] = mapped_column(default="")
    updated: Mapped[str] = mapped_column(default="")
