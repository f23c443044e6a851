"""The directory's records → entries, with what the standard lets them take over.

Tables are read one after the other, whole: a directory of 100,000 services takes seconds,
where a query for each service would take minutes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, select

from resources_db.models import (
    Address,
    Attribute,
    Location,
    Organization,
    Phone,
    Schedule,
    SearchEntry,
    Service,
    ServiceArea,
    ServiceAtLocation,
)
from resources_db.models.location import EXACT, PHYSICAL
from resources_db.models.service import ACTIVE
from resources_db.quality.entry import Entry
from resources_db.terms import CODES, NEED, term_id

NOT_CALLED = ("fax", "pager")
NEED_TERMS = {id_: code for id_, code in CODES.items() if term_id(NEED, code) == id_}


@dataclass(frozen=True, slots=True)
class Owned:
    """What belongs to records, by the id of its owner."""

    phones: Mapping[str, Sequence[str]]
    rules: Mapping[str, bool]
    hours_texts: Mapping[str, str]
    addresses: Mapping[str, Sequence[str]]
    areas: Mapping[str, Sequence[str]]
    needs: Mapping[str, Sequence[str]]


def entries(connection: Connection) -> Iterator[Entry]:
    """Every active service at each of its places, by data set and name."""
    owned = _owned(connection)
    for row in connection.execute(_statement()):
        yield _entry(row, owned)


def _statement() -> Select[Any]:
    return (
        select(
            ServiceAtLocation.id,
            Service.id.label("service_id"),
            Location.id.label("location_id"),
            Organization.id.label("organization_id"),
            Service.name.label("service"),
            Organization.name.label("organization"),
            SearchEntry.need,
            Service.data_set,
            Service.original_id,
            Service.source_date,
            Service.assured_date,
            Location.location_type,
            Location.latitude,
            Location.longitude,
            Location.precision,
            Location.town,
        )
        .join(Service, ServiceAtLocation.service_id == Service.id)
        .join(Location, ServiceAtLocation.location_id == Location.id)
        .join(Organization, Service.organization_id == Organization.id)
        .outerjoin(SearchEntry, _is_first_need())
        .where(Service.status == ACTIVE)
        .order_by(Service.data_set, Service.name, ServiceAtLocation.id)
    )


def _is_first_need() -> ColumnElement[bool]:
    of_service = SearchEntry.service_at_location_id == ServiceAtLocation.id
    return and_(of_service, SearchEntry.is_primary)


def _entry(row: Row[Any], owned: Owned) -> Entry:
    owners = (row.id, row.service_id, row.location_id, row.organization_id)
    scheduled = next((id_ for id_ in owners[:3] if id_ in owned.rules), "")
    street, city, state, postal_code = owned.addresses.get(row.location_id, ("", "", "", ""))
    return Entry(
        id=row.id,
        service_id=row.service_id,
        location_id=row.location_id,
        service=row.service,
        organization=row.organization,
        need=row.need or "",
        source=row.data_set,
        source_id=row.original_id,
        source_date=row.source_date,
        verified_on=row.assured_date,
        phones=tuple(next((owned.phones[id_] for id_ in owners if id_ in owned.phones), ())),
        has_rules=owned.rules.get(scheduled, False),
        hours_text=owned.hours_texts.get(scheduled, ""),
        is_placed=row.location_type == PHYSICAL,
        latitude=row.latitude,
        longitude=row.longitude,
        is_exact=row.precision == EXACT,
        street=street,
        city=city,
        state=state,
        postal_code=postal_code,
        town=row.town,
        areas=tuple(owned.areas.get(row.service_id, ())),
        sub_needs=(*owned.needs.get(row.service_id, ()), *owned.needs.get(row.id, ())),
    )


def _owned(connection: Connection) -> Owned:
    rules, texts = _schedules(connection)
    areas = select(ServiceArea.service_id, ServiceArea.extent).where(ServiceArea.extent != "")
    return Owned(
        phones=_phones(connection),
        rules=rules,
        hours_texts=texts,
        addresses=_addresses(connection),
        areas=_lists(connection.execute(areas)),
        needs=_needs(connection),
    )


def _phones(connection: Connection) -> Mapping[str, Sequence[str]]:
    owners = (
        Phone.service_at_location_id,
        Phone.service_id,
        Phone.location_id,
        Phone.organization_id,
    )
    statement = select(*owners, Phone.number).where(Phone.type.not_in(NOT_CALLED))
    rows = connection.execute(statement.order_by(Phone.position, Phone.id))
    return _lists((_owner(row[:-1]), row.number) for row in rows)


def _schedules(connection: Connection) -> tuple[dict[str, bool], dict[str, str]]:
    """Whether an owner's schedules hold a rule, and their first words."""
    owners = (Schedule.service_at_location_id, Schedule.service_id, Schedule.location_id)
    columns = (*owners, Schedule.freq, Schedule.valid_from, Schedule.description)
    rules: dict[str, bool] = {}
    texts: dict[str, str] = {}
    for row in connection.execute(select(*columns).order_by(Schedule.id)):
        owner = _owner(row[: len(owners)])
        rules[owner] = rules.get(owner, False) or bool(row.freq or row.valid_from)
        texts[owner] = texts.get(owner) or row.description
    return rules, texts


def _addresses(connection: Connection) -> Mapping[str, Sequence[str]]:
    """Street, city, state and ZIP of each location; of several, the physical one."""
    columns = (Address.address_1, Address.city, Address.state_province, Address.postal_code)
    first = (Address.address_type != PHYSICAL, Address.id)
    found: dict[str, Sequence[str]] = {}
    for owner, *parts in connection.execute(select(Address.location_id, *columns).order_by(*first)):
        found.setdefault(owner, parts)
    return found


def _needs(connection: Connection) -> Mapping[str, Sequence[str]]:
    columns = (Attribute.link_id, Attribute.taxonomy_term_id)
    statement = select(*columns).where(Attribute.link_type == NEED, Attribute.value != "no")
    rows = connection.execute(statement.order_by(Attribute.id))
    return _lists((id_, NEED_TERMS[term]) for id_, term in rows if term in NEED_TERMS)


def _owner(links: Iterable[str | None]) -> str:
    """The narrowest owner that is set."""
    return next((link for link in links if link), "")


def _lists(pairs: Iterable[Any]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = defaultdict(list)
    for owner, value in pairs:
        lists[owner].append(value)
    return dict(lists)
