"""What a service at a place takes over from its service, its place and its organization."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, insert

from resources_db.assembly import listings
from resources_db.listing import Listing
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
    Schedule,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
    values,
)
from resources_db.terms import taxonomy_records, term_id

CORE: list[Base] = [
    *taxonomy_records(),
    Organization(id="o", name="Agency"),
    Service(id="s", organization_id="o", name="Pantry"),
    Location(id="l", name="Hall"),
    Location(id="m", name="Church"),
    ServiceAtLocation(id="sl", service_id="s", location_id="l"),
    ServiceAtLocation(id="sm", service_id="s", location_id="m"),
]


def assembled(engine: Engine, *more: Base) -> dict[str, Listing]:
    with engine.begin() as connection:
        for record in (*CORE, *more):
            connection.execute(insert(type(record)), [values(record)])
        return {each.service_at_location.id: each for each in listings(connection, ["sl", "sm"])}


def numbers(listing: Listing) -> list[str]:
    return [phone.number for phone in listing.phones]


OF_ALL: list[dict[str, Any]] = [
    {"service_at_location_id": "sl"},
    {"service_id": "s"},
    {"location_id": "l"},
    {"organization_id": "o"},
]


@pytest.mark.parametrize("known", range(4))
def test_phones_are_those_of_the_nearest_owner(migrated: Engine, known: int) -> None:
    phones = [
        Phone(id=f"p{place}", number=str(place), **owner)
        for place, owner in list(enumerate(OF_ALL))[known:]
    ]
    assert numbers(assembled(migrated, *phones)["sl"]) == [str(known)]


def test_another_place_of_the_service_does_not_inherit_from_this_one(migrated: Engine) -> None:
    found = assembled(
        migrated,
        Phone(id="p", number="1", service_at_location_id="sl"),
        Phone(id="q", number="2", location_id="l"),
        Phone(id="r", number="3", organization_id="o"),
    )
    assert (numbers(found["sl"]), numbers(found["sm"])) == (["1"], ["3"])


def test_a_phone_of_several_owners_belongs_where_they_meet(migrated: Engine) -> None:
    found = assembled(migrated, Phone(id="p", number="1", service_id="s", location_id="m"))
    assert (numbers(found["sl"]), numbers(found["sm"])) == ([], ["1"])


def test_the_first_number_to_call_comes_first(migrated: Engine) -> None:
    found = assembled(
        migrated,
        Phone(id="a", number="2", service_id="s", position=1),
        Phone(id="b", number="1", service_id="s", position=0),
    )
    assert numbers(found["sl"]) == ["1", "2"]


def test_hours_are_those_of_the_nearest_owner(migrated: Engine) -> None:
    found = assembled(
        migrated,
        Schedule(id="h", service_at_location_id="sl", description="here"),
        Schedule(id="i", service_id="s", description="service"),
        Schedule(id="j", location_id="m", description="place"),
    )
    told = {id_: [each.description for each in listing.schedules] for id_, listing in found.items()}
    assert told == {"sl": ["here"], "sm": ["service"]}


def test_languages_of_service_and_place_add_up(migrated: Engine) -> None:
    found = assembled(
        migrated,
        Language(id="a", code="es", service_id="s"),
        Language(id="b", code="pl", location_id="l"),
    )
    assert [each.code for each in found["sl"].languages] == ["es", "pl"]
    assert [each.code for each in found["sm"].languages] == ["es"]


def test_parts_with_one_kind_of_owner_are_its_own(migrated: Engine) -> None:
    found = assembled(
        migrated,
        Address(id="a", location_id="l", city="Hartford"),
        Accessibility(id="b", location_id="m", description="wheelchair"),
        CostOption(id="c", service_id="s", option="free"),
    )
    assert [each.city for each in found["sl"].addresses] == ["Hartford"]
    assert [each.description for each in found["sl"].accessibility] == []
    assert [each.description for each in found["sm"].accessibility] == ["wheelchair"]
    assert all(each.cost_options[0].option == "free" for each in found.values())


def test_only_words_that_a_search_knows_are_taken(migrated: Engine) -> None:
    pantry = term_id("need", "pantry")
    found = assembled(
        migrated,
        Taxonomy(id="t", name="theirs"),
        TaxonomyTerm(id="u", name="Food", taxonomy_id="t"),
        Attribute(id="a", link_id="s", link_entity="service", taxonomy_term_id="u"),
        Attribute(id="b", link_id="s", link_entity="service", taxonomy_term_id=pantry),
        Attribute(id="c", link_id="sm", link_entity="service_at_location", taxonomy_term_id=pantry),
    )
    assert [each.id for each in found["sl"].attributes] == ["b"]
    assert [each.id for each in found["sm"].attributes] == ["b", "c"]


def test_what_is_not_there_is_left_out(migrated: Engine) -> None:
    with migrated.connect() as connection:
        assert list(listings(connection, ["nobody"])) == []
