"""Taxonomies, their terms, and which service each term describes."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from resources_db.models.base import Base, Id, RecordId, owned_by


class Taxonomy(Base, kw_only=True):
    """A vocabulary: ours has needs and features."""

    __tablename__ = "taxonomy"

    id: Mapped[Id]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")


class TaxonomyTerm(Base, kw_only=True):
    """A word of a vocabulary."""

    __tablename__ = "taxonomy_term"

    id: Mapped[Id]
    taxonomy_id: Mapped[str] = mapped_column(owned_by("taxonomy"), index=True)
    code: Mapped[str]
    name: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("taxonomy_term.id"), default=None)


class Attribute(Base, kw_only=True):
    """A term that describes a record; `value` is "no" where the source denies it.

    `link_id` has no foreign key: the standard lets it name a row of any table.
    """

    __tablename__ = "attribute"

    id: Mapped[Id]
    link_id: Mapped[RecordId]
    link_entity: Mapped[str]
    link_type: Mapped[str] = mapped_column(default="")
    taxonomy_term_id: Mapped[str] = mapped_column(owned_by("taxonomy_term"), index=True)
    value: Mapped[str] = mapped_column(default="")
