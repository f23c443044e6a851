"""What a list is asked for → SQL conditions on its table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from resources_db.hsds.asked import ANY_STATUS, Asked
from resources_db.hsds.nearby import covers, within
from resources_db.models import (
    Attribute,
    Location,
    Organization,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)

Conditions = Iterator[ColumnElement[bool]]
_OF_SERVICE = Attribute.link_entity == "service"


def conditions(table: str, asked: Asked) -> Conditions:
    """What a record of the table must fulfil to be in the list.

    A list that needs a second table names it in a condition: the database then chooses with
    which of the two it begins, and a first page ends its search early.
    """
    yield from _BY_TABLE[table](asked)


def _services(asked: Asked) -> Conditions:
    if asked.status != ANY_STATUS:
        yield Service.status == asked.status
    if asked.organization_id:
        yield Service.organization_id == asked.organization_id
    if asked.modified_after:
        yield Service.last_modified >= _as_kept(asked.modified_after)
    if asked.taxonomy_term_id:
        yield _has_term(asked.taxonomy_term_id)
    if asked.taxonomy_id:
        yield _has_any_term(asked.taxonomy_id)
    for word in asked.search.split():
        named = select(Organization.id).where(_says(word, Organization.name))
        by_name = Service.organization_id.in_(named)
        yield or_(_says(word, Service.name, Service.alternate_name, Service.description), by_name)


def _service_at_locations(asked: Asked) -> Conditions:
    yield ServiceAtLocation.service_id == Service.id
    yield from _services(asked)
    if asked.postcode:
        yield covers(asked.postcode)
    if asked.postcode and asked.proximity_m is not None:
        yield within(asked.postcode, asked.proximity_m)


def _organizations(asked: Asked) -> Conditions:
    named = (Organization.name, Organization.alternate_name, Organization.description)
    for word in asked.search.split():
        yield _says(word, *named)


def _locations(asked: Asked) -> Conditions:
    """Those where something is offered: the place of a closed service is nobody's business."""
    here = select(ServiceAtLocation.id).where(ServiceAtLocation.location_id == Location.id)
    here = here.where(*_service_at_locations(Asked(status=asked.status)))
    yield here.correlate(Location).exists()
    if asked.organization_id:
        yield Location.organization_id == asked.organization_id
    for word in asked.search.split():
        yield _says(word, Location.name, Location.alternate_name, Location.description)


def _taxonomies(asked: Asked) -> Conditions:
    for word in asked.search.split():
        yield _says(word, Taxonomy.name, Taxonomy.description)


def _terms(asked: Asked) -> Conditions:
    if asked.taxonomy_id:
        yield TaxonomyTerm.taxonomy_id == asked.taxonomy_id
    if asked.parent_id:
        yield TaxonomyTerm.parent_id == asked.parent_id
    if asked.top_only:
        yield TaxonomyTerm.parent_id.is_(None)
    for word in asked.search.split():
        yield _says(word, TaxonomyTerm.name, TaxonomyTerm.code, TaxonomyTerm.description)


_BY_TABLE: Mapping[str, Callable[[Asked], Conditions]] = MappingProxyType(
    {
        "service": _services,
        "service_at_location": _service_at_locations,
        "organization": _organizations,
        "location": _locations,
        "taxonomy": _taxonomies,
        "taxonomy_term": _terms,
    }
)


def _as_kept(moment: datetime) -> datetime:
    """Moments are kept in UTC, without saying so."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _says(word: str, *columns: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Whether one of the texts holds the word, in capitals or not."""
    return or_(*(column.icontains(word, autoescape=True) for column in columns))


def _has_term(term_id: str) -> ColumnElement[bool]:
    """Whether a service has the term, or one below it: who asks for food is shown pantries.

    Few services have it, so they are looked up by it.
    """
    family = select(TaxonomyTerm.id).where(TaxonomyTerm.id == term_id).cte(recursive=True)
    below = select(TaxonomyTerm.id).join(family, TaxonomyTerm.parent_id == family.c.id)
    chosen = Attribute.taxonomy_term_id.in_(select(family.union(below).c.id))
    return Service.id.in_(select(Attribute.link_id).where(chosen, _OF_SERVICE))


def _has_any_term(taxonomy_id: str) -> ColumnElement[bool]:
    """Whether a service has a term of the taxonomy; most have, so each is asked."""
    terms = select(TaxonomyTerm.id).where(TaxonomyTerm.taxonomy_id == taxonomy_id)
    its = select(Attribute.id).where(Attribute.link_id == Service.id, _OF_SERVICE)
    return its.where(Attribute.taxonomy_term_id.in_(terms)).correlate(Service).exists()
