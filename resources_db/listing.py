"""One service at one place with everything that is known of it, as the standard's records.

What an importer makes, the store keeps and the search index is derived from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from resources_db.models import (
    Accessibility,
    Address,
    Attribute,
    Base,
    CostOption,
    Language,
    Location,
    Metadata,
    Organization,
    Phone,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)


@dataclass(slots=True)
class Listing:
    """The records of one service at one location."""

    organization: Organization
    service: Service
    location: Location
    service_at_location: ServiceAtLocation
    metadata: Metadata
    addresses: list[Address] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    schedules: list[Schedule] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    accessibility: list[Accessibility] = field(default_factory=list)
    required_documents: list[RequiredDocument] = field(default_factory=list)
    cost_options: list[CostOption] = field(default_factory=list)
    service_areas: list[ServiceArea] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)

    def records(self) -> Iterator[Base]:
        """Every record but the organization, owners before what they own."""
        yield from (self.service, self.location, self.service_at_location, self.metadata)
        yield from (*self.addresses, *self.phones, *self.schedules, *self.languages)
        yield from (*self.accessibility, *self.required_documents, *self.cost_options)
        yield from (*self.service_areas, *self.attributes)
