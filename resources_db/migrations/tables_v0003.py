"""The tables of the standard as version 3 of the schema has them; never changed later."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

SPECIFICATION: Mapping[str, Mapping[str, str]] = {
    "taxonomy": {"text": "name description uri version"},
    "taxonomy_term": {
        "maybe owner": "taxonomy_id",
        "maybe reference": "parent_id:taxonomy_term",
        "text": "code name description taxonomy language term_uri",
    },
    "unit": {"text": "name scheme identifier uri"},
    "organization": {
        "maybe reference": "parent_organization_id:organization",
        "text": "name alternate_name description email website tax_status tax_id legal_status "
        "logo uri",
        "integer": "year_incorporated",
    },
    "organization_identifier": {
        "owner": "organization_id",
        "text": "identifier_scheme identifier_type identifier",
    },
    "program": {"owner": "organization_id", "text": "name alternate_name description"},
    "service": {
        "owner": "organization_id",
        "maybe reference": "program_id",
        "text": "name alternate_name description url email status interpretation_services "
        "application_process fees_description wait_time fees accreditations "
        "eligibility_description assurer_email licenses alert source_name source_url "
        "source_date note",
        "number": "minimum_age maximum_age",
        "date": "assured_date",
        "moment": "last_modified",
        "yes or no": "seasonal first_call",
    },
    "location": {
        "maybe reference": "organization_id",
        "text": "location_type url name alternate_name description transportation "
        "external_identifier external_identifier_type precision town",
        "number": "latitude longitude",
    },
    "service_at_location": {
        "owner": "service_id location_id",
        "text": "description attending_type",
    },
    "contact": {
        "maybe owner": "organization_id service_id service_at_location_id location_id",
        "text": "name title department email",
    },
    "phone": {
        "maybe owner": "location_id service_id organization_id contact_id service_at_location_id",
        "text": "number extension type description",
        "whole": "position",
    },
    "schedule": {
        "maybe owner": "service_id location_id service_at_location_id",
        "date": "valid_from valid_to dtstart until",
        "time": "opens_at closes_at",
        "integer": "count interval",
        "text": "timezone wkst freq byday byweekno bymonthday byyearday description "
        "schedule_link attending_type notes",
    },
    "language": {
        "maybe owner": "service_id location_id phone_id",
        "text": "name code note",
        "whole": "position",
    },
    "address": {
        "owner": "location_id",
        "text": "attention address_1 address_2 city region state_province postal_code country "
        "address_type",
    },
    "accessibility": {
        "owner": "location_id",
        "text": "description details url",
        "whole": "position",
    },
    "required_document": {
        "owner": "service_id",
        "text": "document uri code",
        "whole": "position",
    },
    "cost_option": {
        "owner": "service_id",
        "date": "valid_from valid_to",
        "text": "option currency amount_description",
        "number": "amount",
    },
    "service_area": {"owner": "service_id", "text": "name description extent extent_type uri"},
    "service_capacity": {
        "owner": "service_id unit_id",
        "number": "available maximum",
        "text": "description updated",
    },
    "funding": {"maybe owner": "organization_id service_id", "text": "source"},
    "url": {"maybe owner": "organization_id service_id", "text": "label url"},
    "attribute": {
        "owner": "taxonomy_term_id",
        "record": "link_id",
        "text": "link_type link_entity value label",
        "whole": "position",
    },
    "metadata": {
        "record": "resource_id",
        "text": "resource_type last_action_type field_name previous_value replacement_value "
        "updated_by",
        "day": "last_action_date",
    },
    "meta_table_description": {"text": "name language character_set"},
}

_KINDS: Mapping[str, tuple[Any, bool]] = {  # type, whether it may be NULL
    "text": (sa.String(), False),
    "number": (sa.Float(), True),
    "integer": (sa.Integer(), True),
    "whole": (sa.Integer(), False),
    "date": (sa.Date(), True),
    "day": (sa.Date(), False),
    "time": (sa.Time(), True),
    "moment": (sa.DateTime(), True),
    "yes or no": (sa.Boolean(), False),
}


def columns_of(table: str) -> list[sa.Column[Any]]:
    """Fresh columns of a table, indexes of required links included."""
    found = [sa.Column("id", sa.String(), primary_key=True)]
    for kind, names in SPECIFICATION[table].items():
        found += [_column(kind, name) for name in names.split()]
    return [*found, *_provenance()]


def optional_links(table: str) -> list[str]:
    """Links that most rows leave empty: their indexes leave those rows out."""
    kinds = ("maybe owner", "maybe reference")
    names = " ".join(SPECIFICATION[table].get(kind, "") for kind in kinds)
    return [name.split(":")[0] for name in names.split()]


def _column(kind: str, name: str) -> sa.Column[Any]:
    if kind == "record":
        return sa.Column(name, sa.String(), nullable=False, index=True)
    if kind in _KINDS:
        type_, nullable = _KINDS[kind]
        return sa.Column(name, type_, nullable=nullable)
    return _link(kind, name)


def _link(kind: str, name: str) -> sa.Column[Any]:
    column, _, table = name.partition(":")
    table = table or column.removesuffix("_id")
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE" if "owner" in kind else "SET NULL")
    optional = kind.startswith("maybe")
    return sa.Column(column, sa.String(), key, nullable=optional, index=not optional)


def _provenance() -> Iterator[sa.Column[Any]]:
    yield sa.Column("data_set", sa.String(), nullable=False)
    yield sa.Column("original_id", sa.String(), nullable=False)
    yield sa.Column("content_hash", sa.BigInteger(), nullable=True)
    yield sa.Column("first_seen", sa.Date(), nullable=True)
    yield sa.Column("last_seen", sa.Date(), nullable=True)
