"""What a seed row says beside its core: lists of the standard's smaller records."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.models import (
    Accessibility,
    Address,
    Attribute,
    CostOption,
    Language,
    Phone,
    RequiredDocument,
    Schedule,
    ServiceArea,
)
from resources_db.models.contact import SMS, TTY, VOICE
from resources_db.models.location import PHYSICAL, POSTAL
from resources_db.phone_numbers import PhoneNumber
from resources_db.schedules import schedule_of
from resources_db.search.area import COUNTRY, STATE
from resources_db.seed.identifiers import seed_id
from resources_db.seed.placing import Placement
from resources_db.seed.rows import SeedRow
from resources_db.terms import NEED, term_id

EXTENT_TYPES = {STATE: "state", COUNTRY: "country"}


def addresses(row: SeedRow, placed: Placement | None) -> list[Address]:
    """Its address; for a line that of its office, where nobody is received."""
    if not (row.address or row.city or row.zip):
        return []
    return [
        Address(
            id=seed_id("address", row.id),
            location_id=seed_id("location", row.id),
            address_1=row.address,
            city=row.city,
            state_province="CT",
            postal_code=row.zip,
            country="US",
            address_type=PHYSICAL if placed else POSTAL,
        )
    ]


def phones(row: SeedRow) -> list[Phone]:
    """The number to call first, the others, then the ones to text and for TTY."""
    numbers = [(row.phone, VOICE, "")] if row.phone else []
    numbers += [(number, VOICE, name) for number, name in row.other_phones]
    numbers += [(row.text_to, SMS, "")] if row.text_to else []
    numbers += [(row.tty, TTY, "")] if row.tty else []
    return [_phone(row, place, *number) for place, number in enumerate(numbers)]


def _phone(row: SeedRow, position: int, number: PhoneNumber, kind: str, name: str) -> Phone:
    return Phone(
        id=seed_id("phone", row.id, position),
        service_id=seed_id("service", row.id),
        number=number.number,
        extension=number.extension,
        type=kind,
        description=name,
        position=position,
    )


def schedules(row: SeedRow) -> list[Schedule]:
    """Its rules, and the source's words as a row without a rule."""
    here = seed_id("service_at_location", row.id)
    found = [
        schedule_of(rule, id=seed_id("schedule", row.id, position), service_at_location_id=here)
        for position, rule in enumerate(row.hours)
    ]
    if row.hours_text:
        id_ = seed_id("schedule", row.id, "text")
        found.append(Schedule(id=id_, service_at_location_id=here, description=row.hours_text))
    return found


def languages(row: SeedRow) -> list[Language]:
    """The languages it is given in."""
    service_id = seed_id("service", row.id)
    return [
        Language(
            id=seed_id("language", row.id, code),
            service_id=service_id,
            code=code,
            position=position,
        )
        for position, code in enumerate(row.languages)
    ]


def accessibility(row: SeedRow) -> list[Accessibility]:
    """What makes it easier to use."""
    here = seed_id("location", row.id)
    return [
        Accessibility(
            id=seed_id("access", row.id, code),
            location_id=here,
            description=code,
            position=position,
        )
        for position, code in enumerate(row.accessibility)
    ]


def documents(row: SeedRow) -> list[RequiredDocument]:
    """Papers by code, and the source's words as one without a code."""
    listed = [(code, code) for code in row.documents]
    listed += [("", row.documents_text)] if row.documents_text else []
    return [
        RequiredDocument(
            id=seed_id("required_document", row.id, code),
            service_id=seed_id("service", row.id),
            document=text,
            code=code,
            position=position,
        )
        for position, (code, text) in enumerate(listed)
    ]


def costs(row: SeedRow) -> list[CostOption]:
    """What it costs, where the source says."""
    if not row.cost:
        return []
    return [
        CostOption(
            id=seed_id("cost_option", row.id),
            service_id=seed_id("service", row.id),
            option=row.cost,
            amount_description=row.cost_text,
        )
    ]


def areas(row: SeedRow) -> list[ServiceArea]:
    """The towns it is limited to; an area told in words alone limits nobody."""
    named = [(name, EXTENT_TYPES.get(name, "town")) for name in row.area]
    named += [("", "text")] if row.area_text and not row.area else []
    return [
        ServiceArea(
            id=seed_id("service_area", row.id, name),
            service_id=seed_id("service", row.id),
            name=name or row.area_text,
            description=row.area_text,
            extent=name,
            extent_type=extent_type,
        )
        for name, extent_type in named
    ]


def attributes(row: SeedRow) -> list[Attribute]:
    """Terms that describe it."""
    return [
        Attribute(
            id=seed_id("attribute", row.id, kind, code),
            link_id=seed_id("service", row.id),
            link_entity="service",
            link_type=kind,
            taxonomy_term_id=term_id(kind, code),
            value=value,
            position=position,
        )
        for position, (kind, code, value) in enumerate(_terms(row))
    ]


def _terms(row: SeedRow) -> Iterator[tuple[str, str, str]]:
    yield from ((NEED, code, "") for code in row.sub_needs)
    yield from (("audience", code, "") for code in row.audience)
    yield from (("eligibility", code, "") for code in row.eligibility)
    yield from (("feature", code, "") for code in row.features)
    if row.walk_in is not None:
        yield "feature", "walk_in", "" if row.walk_in else "no"
