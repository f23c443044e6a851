"""What is offered, to whom, and what it asks for."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, DateTime
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import (
    Base,
    Id,
    OrganizationId,
    ServiceId,
    Sourced,
    indexed_where_set,
    referring_to,
)

ACTIVE, INACTIVE = "active", "inactive"
DEFUNCT, TEMPORARILY_CLOSED = "defunct", "temporarily closed"
STATUSES = (ACTIVE, INACTIVE, DEFUNCT, TEMPORARILY_CLOSED)


class Service(Sourced, Base, kw_only=True):
    """A service; the last six columns stand beside the standard.

    last_modified: UTC; the source's word, else when a load or a hand last changed anything about
    the service. source_name, source_url, source_date: where its facts were read, the page, and
    the page's date (a year, a month or a day). note: doubts and second sources, not for the public.
    """

    __tablename__ = "service"
    __table_args__ = indexed_where_set("program_id")

    id: Mapped[Id]
    organization_id: Mapped[OrganizationId]
    program_id: Mapped[str | None] = mapped_column(referring_to("program"), default=None)
    name: Mapped[str]
    alternate_name: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    status: Mapped[str] = mapped_column(default=ACTIVE)
    interpretation_services: Mapped[str] = mapped_column(default="")
    application_process: Mapped[str] = mapped_column(default="")
    fees_description: Mapped[str] = mapped_column(default="")
    wait_time: Mapped[str] = mapped_column(default="")
    fees: Mapped[str] = mapped_column(default="")
    accreditations: Mapped[str] = mapped_column(default="")
    eligibility_description: Mapped[str] = mapped_column(default="")
    minimum_age: Mapped[float | None] = mapped_column(default=None)
    maximum_age: Mapped[float | None] = mapped_column(default=None)
    assured_date: Mapped[date | None] = mapped_column(Date, default=None)
    assurer_email: Mapped[str] = mapped_column(default="")
    licenses: Mapped[str] = mapped_column(default="")
    alert: Mapped[str] = mapped_column(default="")
    last_modified: Mapped[datetime | None] = mapped_column(DateTime, default=None)
    seasonal: Mapped[bool] = mapped_column(default=False)
    first_call: Mapped[bool] = mapped_column(default=False)
    source_name: Mapped[str] = mapped_column(default="")
    source_url: Mapped[str] = mapped_column(default="")
    source_date: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class RequiredDocument(Sourced, Base, kw_only=True):
    """A paper to bring; `code` is of the taxonomy, empty where only words are known."""

    __tablename__ = "required_document"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    document: Mapped[str] = mapped_column(default="")
    uri: Mapped[str] = mapped_column(default="")
    code: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class CostOption(Sourced, Base, kw_only=True):
    """What it costs; `option` is a code of the taxonomy (free, sliding, paid) or words."""

    __tablename__ = "cost_option"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    valid_from: Mapped[date | None] = mapped_column(Date, default=None)
    valid_to: Mapped[date | None] = mapped_column(Date, default=None)
    option: Mapped[str] = mapped_column(default="")
    currency: Mapped[str] = mapped_column(default="")
    amount: Mapped[float | None] = mapped_column(default=None)
    amount_description: Mapped[str] = mapped_column(default="")


class ServiceArea(Sourced, Base, kw_only=True):
    """Where people may live to use it: one row a town, a state or a country."""

    __tablename__ = "service_area"

    id: Mapped[Id]
    service_id: Mapped[ServiceId]
    name: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    extent: Mapped[str] = mapped_column(default="")
    extent_type: Mapped[str] = mapped_column(default="")
    uri: Mapped[str] = mapped_column(default="")
