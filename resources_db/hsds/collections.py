"""What the read API offers: each path of the standard, and what its answers hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from resources_db.hsds.nesting import (
    LOCATION,
    ORGANIZATION,
    PLACES,
    PROGRAM,
    SERVICE,
    SERVICE_AT_LOCATION,
    SITES,
    TAXONOMY,
    Many,
    One,
    Part,
    organization,
)


@dataclass(frozen=True, slots=True)
class Collection:
    """Records of one table.

    brief: what stands in a record of a list. full: what does with `full=true`. whole: what
    does in the answer to one id, which alone tells the organization's other places.
    """

    name: str
    table: str
    brief: tuple[Part, ...] = ()
    full: tuple[Part, ...] = ()
    whole: tuple[Part, ...] = ()


def _service_of(*parts: Part) -> One:
    return One("service", "service", "service_id", parts)


SERVICES = Collection(
    "services",
    "service",
    brief=(organization(), PROGRAM),
    full=(*SERVICE, PLACES, organization(*ORGANIZATION)),
    whole=(*SERVICE, PLACES, organization(*ORGANIZATION, SITES)),
)
ORGANIZATIONS = Collection(
    "organizations",
    "organization",
    full=(*ORGANIZATION, SITES),
    whole=(*ORGANIZATION, SITES),
)
LOCATIONS = Collection("locations", "location", full=LOCATION, whole=LOCATION)
SERVICE_AT_LOCATIONS = Collection(
    "service_at_locations",
    "service_at_location",
    brief=(One("location", "location", "location_id"), _service_of(organization(), PROGRAM)),
    full=(*SERVICE_AT_LOCATION, _service_of(*SERVICE, organization(*ORGANIZATION))),
    whole=(*SERVICE_AT_LOCATION, _service_of(*SERVICE, organization(*ORGANIZATION, SITES))),
)
TAXONOMIES = Collection("taxonomies", "taxonomy")
TAXONOMY_TERMS = Collection(
    "taxonomy_terms", "taxonomy_term", brief=(TAXONOMY,), full=(TAXONOMY,), whole=(TAXONOMY,)
)

COLLECTIONS: Mapping[str, Collection] = MappingProxyType(
    {
        each.name: each
        for each in (
            SERVICES,
            ORGANIZATIONS,
            LOCATIONS,
            SERVICE_AT_LOCATIONS,
            TAXONOMIES,
            TAXONOMY_TERMS,
        )
    }
)

# An organization's services: told by name, or with everything (`full_service=true`).
ITS_SERVICES = Many("services", "service", "organization_id")
ITS_SERVICES_IN_FULL = Many("services", "service", "organization_id", (*SERVICE, PLACES))
