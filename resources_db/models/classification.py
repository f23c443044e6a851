"""Taxonomies, their terms, and which record each term describes."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import (
    Base,
    Id,
    RecordId,
    Sourced,
    indexed_where_set,
    owned_by,
    referring_to,
)


class Taxonomy(Sourced, Base, kw_only=True):
    """A vocabulary: ours has needs and features, a feed may bring its own."""

    __tablename__ = "taxonomy"

    id: Mapped[Id]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    uri: Mapped[str] = mapped_column(default="")
    version: Mapped[str] = mapped_column(default="")


class TaxonomyTerm(Sourced, Base, kw_only=True):
    """A word of a vocabulary; `taxonomy` names one that is not in the directory."""

    __tablename__ = "taxonomy_term"
    __table_args__ = indexed_where_set("taxonomy_id", "parent_id")

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[str | None] = mapped_column(referring_to("taxonomy_term"), default=None)
    taxonomy: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    taxonomy_id: Mapped[str | None] = mapped_column(owned_by("taxonomy"), default=None)
    term_uri: Mapped[str] = mapped_column(default="")


class Attribute(Sourced, Base, kw_only=True):
    """A term that describes a record; `value` is "no" where the source denies it.

    `link_id` has no foreign key: the standard lets it name a row of any table, the one
    that `link_entity` says. `label` is of HSDS 3.1; `position`, beside the standard, is its
    place among the terms of the record: the first need is what the service is for.
    """

    __tablename__ = "attribute"

    id: Mapped[Id]
    link_id: Mapped[RecordId]
    taxonomy_term_id: Mapped[str] = mapped_column(owned_by("taxonomy_term"), index=True)
    link_type: Mapped[str] = mapped_column(default="")
    link_entity: Mapped[str]
    value: Mapped[str] = mapped_column(default="")
    label: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
