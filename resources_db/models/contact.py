"""How to reach a service, and in which languages."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, ServiceId

VOICE, SMS, TTY = "voice", "sms", "tty"


class Phone(Base, kw_only=True):
    """A number in E.164, or a short code (211); the first to call has position 0."""

    __tablename__ = "phone"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    number: Mapped[str]
    extension: Mapped[str] = mapped_column(default="")
    type: Mapped[str] = mapped_column(default=VOICE)
    description: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class Language(Base, kw_only=True):
    """A language the service is given in; `code` is a BCP-47 tag."""

    __tablename__ = "language"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    code: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
