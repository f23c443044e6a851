"""One service at one place with everything that is known of it, as the standard's records.

What a sheet's row becomes, and what the search index is derived from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resources_db.models import (
    Accessibility,
    Address,
    Attribute,
    Base,
    CostOption,
    Language,
    Location,
    Organization,
    Phone,
    RequiredDocument,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
)


@dataclass(slots=True, kw_only=True)
class Listing:
    """The records of one service at one location; the lists hold what it inherits, too."""

    organization: Organization
    service: Service
    location: Location
    service_at_location: ServiceAtLocation
    addresses: Sequence[Address] = ()
    phones: Sequence[Phone] = ()
    schedules: Sequence[Schedule] = ()
    languages: Sequence[Language] = ()
    accessibility: Sequence[Accessibility] = ()
    required_documents: Sequence[RequiredDocument] = ()
    cost_options: Sequence[CostOption] = ()
    service_areas: Sequence[ServiceArea] = ()
    attributes: Sequence[Attribute] = ()

    def records(self) -> Iterator[Base]:
        """Every record, the service first and owners before the small ones they own."""
        yield from (self.service, self.organization, self.location, self.service_at_location)
        yield from (*self.addresses, *self.phones, *self.schedules, *self.languages)
        yield from (*self.accessibility, *self.required_documents, *self.cost_options)
        yield from (*self.service_areas, *self.attributes)
