"""Where a service is given."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, LocationId, OrganizationId, ServiceId

PHYSICAL, VIRTUAL, POSTAL = "physical", "virtual", "postal"
EXACT = "exact"


class Location(Base, kw_only=True):
    """A place, or a virtual one for a phone line; `precision` stands beside the standard.

    precision: exact, zip or town: how the coordinates (degrees) were found.
    """

    __tablename__ = "location"

    id: Mapped[Id]
    organization_id: Mapped[OrganizationId]
    location_type: Mapped[str] = mapped_column(default=PHYSICAL)
    name: Mapped[str] = mapped_column(default="")
    latitude: Mapped[float | None] = mapped_column(default=None)
    longitude: Mapped[float | None] = mapped_column(default=None)
    precision: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")


class Address(Base, kw_only=True):
    """A postal address, as people write it."""

    __tablename__ = "address"

    id: Mapped[Id]
    location_id: Mapped[LocationId]
    address_1: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    state_province: Mapped[str] = mapped_column(default="CT")
    postal_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="US")
    address_type: Mapped[str] = mapped_column(default=PHYSICAL)


class Accessibility(Base, kw_only=True):
    """Something that makes the place easier to use: wheelchair, asl, tty."""

    __tablename__ = "accessibility"

    id: Mapped[Id]
    location_id: Mapped[LocationId]
    description: Mapped[str]


class ServiceAtLocation(Base, kw_only=True):
    """One service at one place: what a search finds.

    `attending_type` stands beside the standard, which has it for schedules only:
    physical, phone or online.
    """

    __tablename__ = "service_at_location"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    location_id: Mapped[LocationId]
    description: Mapped[str] = mapped_column(default="")
    attending_type: Mapped[str] = mapped_column(default=PHYSICAL)
