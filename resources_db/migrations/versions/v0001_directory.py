"""The directory's tables.

Constraints and indexes get their names from the models' naming convention.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "v0001"
down_revision = None
branch_labels = None
depends_on = None

Columns = list[sa.Column[Any]]

TABLES = (
    *("source", "metadata", "organization", "service", "location", "service_at_location"),
    *("address", "accessibility", "phone", "language", "schedule", "required_document"),
    *("cost_option", "service_area", "taxonomy", "taxonomy_term", "attribute"),
    *("search_entry", "search_card"),
)


def upgrade() -> None:
    _provenance()
    _core()
    _of_service()
    _of_location()
    _classification()
    search_tables()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.String(), primary_key=True)


def _text(*names: str) -> Columns:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _maybe(kind: Any, *names: str) -> Columns:
    return [sa.Column(name, kind, nullable=True) for name in names]


def _always(kind: Any, *names: str) -> Columns:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _owner(table: str, **options: Any) -> sa.Column[Any]:
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE")
    options = {"nullable": False, "index": True} | options
    return sa.Column(f"{table}_id", sa.String(), key, **options)


def _provenance() -> None:
    op.create_table(
        "source",
        _id(),
        *_text("name", "fingerprint"),
        *_always(sa.Date(), "loaded_on"),
    )
    op.create_table(
        "metadata",
        _id(),
        sa.Column("resource_id", sa.String(), nullable=False, index=True),
        *_text("resource_type", "last_action_type", "updated_by"),
        *_text("field_name", "previous_value", "replacement_value"),
        *_text("source", "source_id", "source_name", "source_url", "source_date"),
        *_text("note", "content_hash"),
        *_always(sa.Date(), "last_action_date", "last_seen"),
        sa.UniqueConstraint("source", "source_id", "resource_type"),
    )


def _core() -> None:
    op.create_table("organization", _id(), *_text("name", "description", "website", "email"))
    op.create_table(
        "service",
        _id(),
        _owner("organization"),
        *_text("name", "description", "url", "email", "status", "interpretation_services"),
        *_text("fees_description", "eligibility_description", "alert"),
        *_maybe(sa.Integer(), "minimum_age", "maximum_age"),
        *_maybe(sa.Date(), "assured_date"),
        *_always(sa.Boolean(), "seasonal", "first_call"),
    )
    op.create_table(
        "location",
        _id(),
        _owner("organization"),
        *_text("location_type", "name", "precision", "town"),
        *_maybe(sa.Float(), "latitude", "longitude"),
    )
    op.create_table(
        "service_at_location",
        _id(),
        _owner("service"),
        _owner("location"),
        *_text("description", "attending_type"),
    )


def _of_service() -> None:
    op.create_table(
        "phone",
        _id(),
        _owner("service"),
        *_text("number", "extension", "type", "description"),
        *_always(sa.Integer(), "position"),
    )
    op.create_table("language", _id(), _owner("service"), *_text("code", "note"))
    op.create_table("required_document", _id(), _owner("service"), *_text("document", "code"))
    op.create_table(
        "cost_option",
        _id(),
        _owner("service"),
        *_text("option", "currency", "amount_description"),
        *_maybe(sa.Float(), "amount"),
    )
    op.create_table(
        "service_area",
        _id(),
        _owner("service"),
        *_text("name", "description", "extent", "extent_type"),
    )


def _of_location() -> None:
    op.create_table(
        "address",
        _id(),
        _owner("location"),
        *_text("address_1", "city", "state_province", "postal_code", "country", "address_type"),
    )
    op.create_table("accessibility", _id(), _owner("location"), *_text("description"))
    op.create_table(
        "schedule",
        _id(),
        _owner("service_at_location"),
        *_text("freq", "byday", "bymonthday", "wkst", "timezone", "attending_type", "description"),
        *_always(sa.Integer(), "interval"),
        *_maybe(sa.Integer(), "count"),
        *_maybe(sa.Time(), "opens_at", "closes_at"),
        *_maybe(sa.Date(), "dtstart", "until", "valid_from", "valid_to"),
    )


def _classification() -> None:
    op.create_table("taxonomy", _id(), *_text("name", "description"))
    op.create_table(
        "taxonomy_term",
        _id(),
        _owner("taxonomy"),
        *_text("code", "name", "description"),
        sa.Column("parent_id", sa.String(), sa.ForeignKey("taxonomy_term.id"), nullable=True),
    )
    op.create_table(
        "attribute",
        _id(),
        sa.Column("link_id", sa.String(), nullable=False, index=True),
        *_text("link_entity", "link_type", "value"),
        _owner("taxonomy_term"),
    )


def search_tables() -> None:
    op.create_table(
        "search_entry",
        _owner("service_at_location", primary_key=True, index=False),
        sa.Column("need", sa.String(), primary_key=True),
        *_always(sa.Boolean(), "is_primary", "seasonal", "first_call"),
        *_maybe(sa.Float(), "latitude", "longitude"),
        *_text("name", "sub_needs", "facts", "area", "hours"),
    )
    nearest = ["need", "latitude", "longitude"]
    op.create_index("ix_search_entry_nearest", "search_entry", nearest)
    op.create_table(
        "search_card",
        _owner("service_at_location", primary_key=True, index=False),
        *_text("card"),
    )
