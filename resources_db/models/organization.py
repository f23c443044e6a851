"""Who offers services."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import (
    Base,
    Id,
    OrganizationId,
    Sourced,
    indexed_where_set,
    owned_by,
    referring_to,
)


class Organization(Sourced, Base, kw_only=True):
    """An agency, church, town or company."""

    __tablename__ = "organization"
    __table_args__ = indexed_where_set("parent_organization_id")

    id: Mapped[Id]
    name: Mapped[str]
    alternate_name: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    tax_status: Mapped[str] = mapped_column(default="")
    tax_id: Mapped[str] = mapped_column(default="")
    year_incorporated: Mapped[int | None] = mapped_column(default=None)
    legal_status: Mapped[str] = mapped_column(default="")
    logo: Mapped[str] = mapped_column(default="")
    uri: Mapped[str] = mapped_column(default="")
    parent_organization_id: Mapped[str | None] = mapped_column(
        referring_to("organization"), default=None
    )


class OrganizationIdentifier(Sourced, Base, kw_only=True):
    """A number that somebody else knows the organization by."""

    __tablename__ = "organization_identifier"

    id: Mapped[Id]
    organization_id: Mapped[OrganizationId]
    identifier_scheme: Mapped[str] = mapped_column(default="")
    identifier_type: Mapped[str] = mapped_column(default="")
    identifier: Mapped[str] = mapped_column(default="")


class Program(Sourced, Base, kw_only=True):
    """Several services of an organization under one name."""

    __tablename__ = "program"

    id: Mapped[Id]
    organization_id: Mapped[OrganizationId]
    name: Mapped[str]
    alternate_name: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")


class Funding(Sourced, Base, kw_only=True):
    """Who pays for an organization or a service."""

    __tablename__ = "funding"
    __table_args__ = indexed_where_set("organization_id", "service_id")

    id: Mapped[Id]
    organization_id: Mapped[str | None] = mapped_column(owned_by("organization"), default=None)
    service_id: Mapped[str | None] = mapped_column(owned_by("service"), default=None)
    source: Mapped[str] = mapped_column(default="")


class Url(Sourced, Base, kw_only=True):
    """One more page of an organization or a service (HSDS 3.1)."""

    __tablename__ = "url"
    __table_args__ = indexed_where_set("organization_id", "service_id")

    id: Mapped[Id]
    label: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    organization_id: Mapped[str | None] = mapped_column(owned_by("organization"), default=None)
    service_id: Mapped[str | None] = mapped_column(owned_by("service"), default=None)
