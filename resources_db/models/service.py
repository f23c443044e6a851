"""What is offered, to whom, and what it asks for."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, OrganizationId, ServiceId

ACTIVE, INACTIVE = "active", "inactive"


class Service(Base, kw_only=True):
    """A service; the last three columns stand beside the standard."""

    __tablename__ = "service"

    id: Mapped[Id]
    organization_id: Mapped[OrganizationId]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default=ACTIVE)
    interpretation_services: Mapped[str] = mapped_column(default="")
    fees_description: Mapped[str] = mapped_column(default="")
    eligibility_description: Mapped[str] = mapped_column(default="")
    minimum_age: Mapped[int | None] = mapped_column(default=None)
    maximum_age: Mapped[int | None] = mapped_column(default=None)
    assured_date: Mapped[date | None] = mapped_column(Date, default=None)
    alert: Mapped[str] = mapped_column(default="")
    seasonal: Mapped[bool] = mapped_column(default=False)
    first_call: Mapped[bool] = mapped_column(default=False)


class RequiredDocument(Base, kw_only=True):
    """A paper to bring; `code` is of the taxonomy, empty where only words are known."""

    __tablename__ = "required_document"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    document: Mapped[str]
    code: Mapped[str] = mapped_column(default="")


class CostOption(Base, kw_only=True):
    """What it costs; `option` is a code of the taxonomy: free, sliding or paid."""

    __tablename__ = "cost_option"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    option: Mapped[str] = mapped_column(default="")
    amount: Mapped[float | None] = mapped_column(default=None)
    currency: Mapped[str] = mapped_column(default="")
    amount_description: Mapped[str] = mapped_column(default="")


class ServiceArea(Base, kw_only=True):
    """Where people may live to use it: one row a town, a state or a country."""

    __tablename__ = "service_area"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    extent: Mapped[str] = mapped_column(default="")
    extent_type: Mapped[str] = mapped_column(default="text")
