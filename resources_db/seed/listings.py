"""A seed row → the standard's records."""

from __future__ import annotations

from resources_db.listing import Listing
from resources_db.models import Location, Organization, Service, ServiceAtLocation
from resources_db.models.location import PHYSICAL, VIRTUAL
from resources_db.seed import parts
from resources_db.seed.identifiers import seed_id
from resources_db.seed.placing import Placement
from resources_db.seed.rows import SeedRow


def listing_of(row: SeedRow, placed: Placement | None) -> Listing:
    """All records of a row; not placed: a line."""
    organization = _organization(row)
    return Listing(
        organization=organization,
        service=_service(row, organization.id),
        location=_location(row, placed, organization.id),
        service_at_location=_service_at_location(row),
        addresses=parts.addresses(row, placed),
        phones=parts.phones(row),
        schedules=parts.schedules(row),
        languages=parts.languages(row),
        accessibility=parts.accessibility(row),
        required_documents=parts.documents(row),
        cost_options=parts.costs(row),
        service_areas=parts.areas(row),
        attributes=parts.attributes(row),
    )


def _organization(row: SeedRow) -> Organization:
    # By name: the rows of one agency share it.
    return Organization(
        id=seed_id("organization", row.organization.casefold()),
        name=row.organization,
        website=row.organization_url,
    )


def _service(row: SeedRow, organization_id: str) -> Service:
    return Service(
        id=seed_id("service", row.id),
        organization_id=organization_id,
        name=row.service,
        description=row.description,
        url=row.organization_url,
        email=row.email,
        interpretation_services=row.interpretation,
        fees_description=row.cost_text,
        eligibility_description=row.eligibility_text,
        minimum_age=row.minimum_age,
        maximum_age=row.maximum_age,
        assured_date=row.verified_date,
        seasonal=row.seasonal,
        first_call=row.first_call,
        source_name=row.source,
        source_url=row.source_url,
        source_date=row.source_date,
        note=row.note,
        original_id=row.id,
    )


def _location(row: SeedRow, placed: Placement | None, organization_id: str) -> Location:
    return Location(
        id=seed_id("location", row.id),
        organization_id=organization_id,
        location_type=PHYSICAL if placed else VIRTUAL,
        name=row.organization,
        latitude=placed.latitude if placed else None,
        longitude=placed.longitude if placed else None,
        precision=placed.precision if placed else "",
        town=placed.town if placed else "",
    )


def _service_at_location(row: SeedRow) -> ServiceAtLocation:
    return ServiceAtLocation(
        id=seed_id("service_at_location", row.id),
        service_id=seed_id("service", row.id),
        location_id=seed_id("location", row.id),
        attending_type=row.attending_type,
    )
