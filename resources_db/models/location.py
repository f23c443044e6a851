"""Where a service is given."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import (
    Base,
    Id,
    LocationId,
    ServiceId,
    Sourced,
    indexed_where_set,
    referring_to,
)

PHYSICAL, VIRTUAL, POSTAL = "physical", "virtual", "postal"
EXACT, ZIP, TOWN = "exact", "zip", "town"
PHONE, ONLINE = "phone", "online"  # how people are served where not in person


class Location(Sourced, Base, kw_only=True):
    """A place, or a virtual one for a phone line; the last two columns stand beside the standard.

    latitude, longitude: degrees. precision: exact, zip or town: how they were found; empty
    where there are none. town: the official town of Connecticut.
    """

    __tablename__ = "location"
    __table_args__ = indexed_where_set("organization_id")

    id: Mapped[Id]
    organization_id: Mapped[str | None] = mapped_column(referring_to("organization"), default=None)
    location_type: Mapped[str] = mapped_column(default=PHYSICAL)
    url: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    alternate_name: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    transportation: Mapped[str] = mapped_column(default="")
    latitude: Mapped[float | None] = mapped_column(default=None)
    longitude: Mapped[float | None] = mapped_column(default=None)
    external_identifier: Mapped[str] = mapped_column(default="")
    external_identifier_type: Mapped[str] = mapped_column(default="")
    precision: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")


class Address(Sourced, Base, kw_only=True):
    """A postal address, as people write it."""

    __tablename__ = "address"

    id: Mapped[Id]
    location_id: Mapped[LocationId]
    attention: Mapped[str] = mapped_column(default="")
    address_1: Mapped[str] = mapped_column(default="")
    address_2: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    region: Mapped[str] = mapped_column(default="")
    state_province: Mapped[str] = mapped_column(default="")
    postal_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")
    address_type: Mapped[str] = mapped_column(default=PHYSICAL)


class Accessibility(Sourced, Base, kw_only=True):
    """Something that makes the place easier to use: wheelchair, asl, tty, or words."""

    __tablename__ = "accessibility"

    id: Mapped[Id]
    location_id: Mapped[LocationId]
    description: Mapped[str] = mapped_column(default="")
    details: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class ServiceAtLocation(Sourced, Base, kw_only=True):
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
