"""Which records stand inside which, as the standard's JSON has them.

Attributes and metadata stand in every record, so they are not repeated here. Additional
URLs and capacities are of HSDS 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Many:
    """Under `key`, a list: the rows of `table` whose column `link` holds this row's id."""

    key: str
    table: str
    link: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class One:
    """Under `key`, one object: the row of `table` that this row's column `link` names."""

    key: str
    table: str
    link: str
    parts: tuple[Part, ...] = ()


Part = Many | One


def reached_by(link: str) -> tuple[Part, ...]:
    """Phones, and people with theirs, of what the column `link` names."""
    phones = (Many("languages", "language", "phone_id"),)
    contacts = (Many("phones", "phone", "contact_id", phones),)
    return (Many("contacts", "contact", link, contacts), Many("phones", "phone", link, phones))


TAXONOMY = One("taxonomy_detail", "taxonomy", "taxonomy_id")
TERM = One("taxonomy_term", "taxonomy_term", "taxonomy_term_id", (TAXONOMY,))

LOCATION: tuple[Part, ...] = (
    Many("languages", "language", "location_id"),
    Many("addresses", "address", "location_id"),
    *reached_by("location_id"),
    Many("accessibility", "accessibility", "location_id"),
    Many("schedules", "schedule", "location_id"),
)
SERVICE_AT_LOCATION: tuple[Part, ...] = (
    *reached_by("service_at_location_id"),
    Many("schedules", "schedule", "service_at_location_id"),
    One("location", "location", "location_id", LOCATION),
)
PROGRAM = One("program", "program", "program_id")

# What belongs to a service or an organization itself, without the rows of each other.
SERVICE: tuple[Part, ...] = (
    *reached_by("service_id"),
    Many("schedules", "schedule", "service_id"),
    Many("service_areas", "service_area", "service_id"),
    Many("languages", "language", "service_id"),
    Many("funding", "funding", "service_id"),
    Many("cost_options", "cost_option", "service_id"),
    PROGRAM,
    Many("required_documents", "required_document", "service_id"),
    Many("additional_urls", "url", "service_id"),
    Many("capacities", "service_capacity", "service_id", (One("unit", "unit", "unit_id"),)),
)
PLACES = Many("service_at_locations", "service_at_location", "service_id", SERVICE_AT_LOCATION)
ORGANIZATION: tuple[Part, ...] = (
    Many("funding", "funding", "organization_id"),
    *reached_by("organization_id"),
    Many("programs", "program", "organization_id"),
    Many("organization_identifiers", "organization_identifier", "organization_id"),
    Many("additional_urls", "url", "organization_id"),
)
SITES = Many("locations", "location", "organization_id", LOCATION)


def organization(*parts: Part) -> One:
    """The organization behind a service."""
    return One("organization", "organization", "organization_id", parts)
