"""Listings out of the database, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from resources_db.assembly.inheritance import Owners, all_of, nearest
from resources_db.assembly.parts import Parts, by_id, by_owner
from resources_db.listing import Listing
from resources_db.models import Base
from resources_db.terms import CODES

SITE, SERVICE, LOCATION = "service_at_location_id", "service_id", "location_id"
ORGANIZATION = "organization_id"
WHOSE_PHONES = (SITE, SERVICE, LOCATION, ORGANIZATION)
WHOSE_SCHEDULES = (SITE, SERVICE, LOCATION)
WHOSE_LANGUAGES = (SERVICE, LOCATION)
# Tables with one kind of owner, and what a listing calls them.
OF_SERVICE = {
    "required_document": "required_documents",
    "cost_option": "cost_options",
    "service_area": "service_areas",
}
OF_LOCATION = {"address": "addresses", "accessibility": "accessibility"}


def listings(connection: Connection, service_at_location_ids: Iterable[str]) -> Iterator[Listing]:
    """The listings with these ids, in any order; those without records are left out.

    Their records are rows with the models' columns as attributes: quicker to make than the
    models, and nobody writes to them. The number of queries does not depend on that of ids.
    """
    yield from _Batch(connection, service_at_location_ids).listings()


class _Batch:
    def __init__(self, connection: Connection, ids: Iterable[str]) -> None:
        self._connection = connection
        self._sites = self._by_id("service_at_location", ids)
        sites = self._sites.values()
        self._services = self._by_id("service", (row.service_id for row in sites))
        self._locations = self._by_id("location", (row.location_id for row in sites))
        organizations = (row.organization_id for row in self._services.values())
        self._organizations = self._by_id("organization", organizations)
        self._ids = {
            SITE: self._sites,
            SERVICE: self._services,
            LOCATION: self._locations,
            ORGANIZATION: self._organizations,
        }

    def listings(self) -> Iterator[Listing]:
        phones = self._of_all("phone", WHOSE_PHONES)
        schedules = self._of_all("schedule", WHOSE_SCHEDULES)
        languages = self._of_all("language", WHOSE_LANGUAGES)
        of_service = {name: self._of(name, SERVICE) for name in OF_SERVICE}
        of_location = {name: self._of(name, LOCATION) for name in OF_LOCATION}
        terms = self._terms()
        for site in self._sites.values():
            service = self._services[site.service_id]
            owners = _owners(site, service)
            yield Listing(
                organization=self._organizations[service.organization_id],
                service=service,
                location=self._locations[site.location_id],
                service_at_location=site,
                phones=nearest(phones, owners),
                schedules=nearest(schedules, owners),
                languages=all_of(languages, owners),
                attributes=[*terms.get(service.id, ()), *terms.get(site.id, ())],
                **{OF_SERVICE[name]: of.get(service.id, ()) for name, of in of_service.items()},
                **{
                    OF_LOCATION[name]: of.get(site.location_id, ())
                    for name, of in of_location.items()
                },
            )

    def _terms(self) -> Parts:
        """Words of our own vocabularies: those that a search knows."""
        links = [*self._services, *self._sites]
        found = by_owner(self._connection, _table("attribute"), "link_id", links)
        return {
            owner: [row for row in rows if row.taxonomy_term_id in CODES]
            for owner, rows in found.items()
        }

    def _by_id(self, table: str, ids: Iterable[str]) -> dict[str, Any]:
        return by_id(self._connection, _table(table), ids)

    def _of(self, table: str, owner: str) -> Parts:
        return by_owner(self._connection, _table(table), owner, self._ids[owner])

    def _of_all(self, table: str, owners: Sequence[str]) -> dict[str, Parts]:
        return {owner: self._of(table, owner) for owner in owners}


def _owners(site: Any, service: Any) -> Owners:
    return {
        SITE: site.id,
        SERVICE: site.service_id,
        LOCATION: site.location_id,
        ORGANIZATION: service.organization_id,
    }


def _table(name: str) -> Table:
    return Base.metadata.tables[name]
