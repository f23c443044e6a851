"""How to reach a service, whom, and in which languages."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, Sourced, indexed_where_set, owned_by

VOICE, SMS, TTY = "voice", "sms", "tty"
OWNERS = ("service_id", "location_id", "organization_id", "service_at_location_id")


class Contact(Sourced, Base, kw_only=True):
    """A person or a post to ask for."""

    __tablename__ = "contact"
    __table_args__ = indexed_where_set(*OWNERS)

    id: Mapped[Id]
    organization_id: Mapped[str | None] = mapped_column(owned_by("organization"), default=None)
    service_id: Mapped[str | None] = mapped_column(owned_by("service"), default=None)
    service_at_location_id: Mapped[str | None] = mapped_column(
        owned_by("service_at_location"), default=None
    )
    location_id: Mapped[str | None] = mapped_column(owned_by("location"), default=None)
    name: Mapped[str] = mapped_column(default="")
    title: Mapped[str] = mapped_column(default="")
    department: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")


class Phone(Sourced, Base, kw_only=True):
    """A number in E.164, or a short code (211); the first to call has position 0."""

    __tablename__ = "phone"
    __table_args__ = indexed_where_set(*OWNERS, "contact_id")

    id: Mapped[Id]
    location_id: Mapped[str | None] = mapped_column(owned_by("location"), default=None)
    service_id: Mapped[str | None] = mapped_column(owned_by("service"), default=None)
    organization_id: Mapped[str | None] = mapped_column(owned_by("organization"), default=None)
    contact_id: Mapped[str | None] = mapped_column(owned_by("contact"), default=None)
    service_at_location_id: Mapped[str | None] = mapped_column(
        owned_by("service_at_location"), default=None
    )
    number: Mapped[str]
    extension: Mapped[str] = mapped_column(default="")
    type: Mapped[str] = mapped_column(default=VOICE)
    description: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class Language(Sourced, Base, kw_only=True):
    """A language that is spoken there; `code` is a BCP-47 tag, empty where only a name is known."""

    __tablename__ = "language"
    __table_args__ = indexed_where_set("service_id", "location_id", "phone_id")

    id: Mapped[Id]
    service_id: Mapped[str | None] = mapped_column(owned_by("service"), default=None)
    location_id: Mapped[str | None] = mapped_column(owned_by("location"), default=None)
    phone_id: Mapped[str | None] = mapped_column(owned_by("phone"), default=None)
    name: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
