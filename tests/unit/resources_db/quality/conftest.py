"""A directory made record by record, on SQLite and on PostgreSQL."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, insert

from resources_db import cli
from resources_db.models import (
    Address,
    Attribute,
    Location,
    Organization,
    Phone,
    Schedule,
    SearchCard,
    Service,
    ServiceArea,
    ServiceAtLocation,
    values,
)
from resources_db.settings import VARIABLE
from resources_db.store import put
from resources_db.terms import taxonomy_records, term_id

AddPlace = Callable[..., str]
Navigator = Callable[..., int]
TODAY = date(2026, 11, 30)


@pytest.fixture
def add_place(migrated: Engine) -> AddPlace:
    """Add a service at a place, in which nothing is wrong but what the test says; its id."""
    with migrated.begin() as connection:
        put(connection, taxonomy_records())

    def add(id_: str = "a", **about: Any) -> str:
        with migrated.begin() as connection:
            for record in records(id_, about):
                connection.execute(insert(type(record)), values(record))
        return id_

    return add


@pytest.fixture
def navigator(migrated: Engine, monkeypatch: pytest.MonkeyPatch) -> Navigator:
    """Runs `navigator directory …` on the test's database; returns the exit code."""
    monkeypatch.setenv(VARIABLE, migrated.url.render_as_string(hide_password=False))

    def run(*arguments: str) -> int:
        parser = argparse.ArgumentParser()
        cli.register(parser.add_subparsers(required=True))
        options = parser.parse_args(["directory", *arguments])
        return int(options.run(options))

    return run


def records(id_: str, about: dict[str, Any]) -> list[Any]:
    """A food pantry in Hartford; `about` overrides columns by name, None leaves a record out."""
    service, location = f"service-{id_}", f"location-{id_}"
    organization = Organization(id=f"organization-{id_}", name=about.get("organization", "Hope"))
    made = [
        organization,
        Service(
            id=service,
            organization_id=organization.id,
            name=about.get("service", "Food pantry"),
            status=about.get("status", "active"),
            data_set=about.get("source", "seed"),
            original_id=about.get("slug", f"slug-{id_}"),
            assured_date=about.get("verified_on", TODAY),
        ),
        Location(
            id=location,
            location_type=about.get("location_type", "physical"),
            latitude=about.get("latitude", 41.7637),
            longitude=about.get("longitude", -72.6851),
            precision="exact",
            town="Hartford",
        ),
        ServiceAtLocation(id=id_, service_id=service, location_id=location),
        SearchCard(service_at_location_id=id_, card=json.dumps(card(id_, about))),
    ]
    owners = {
        "service_id": service,
        "location_id": location,
        "organization_id": organization.id,
        "service_at_location_id": id_,
    }
    if number := about.get("phone", "+18602241234"):
        phone = Phone(id=f"phone-{id_}", number=number, type=about.get("phone_type", "voice"))
        owner = about.get("phone_of", "service_id")
        setattr(phone, owner, owners[owner])
        made.append(phone)
    if street := about.get("street", "12 Main Street"):
        made.append(
            Address(
                id=f"address-{id_}",
                location_id=location,
                address_1=street,
                city=about.get("city", "Hartford"),
                state_province=about.get("state", "CT"),
                postal_code=about.get("zip", "06103"),
            )
        )
    if freq := about.get("freq", "WEEKLY"):
        made.append(Schedule(id=f"hours-{id_}", service_id=service, freq=freq, byday="MO"))
    if text := about.get("hours_text"):
        made.append(Schedule(id=f"text-{id_}", service_id=service, description=text))
    if extent := about.get("area"):
        made.append(ServiceArea(id=f"area-{id_}", service_id=service, extent=extent))
    if need := about.get("need", "pantry"):
        made.append(
            Attribute(
                id=f"need-{id_}",
                link_id=service,
                link_entity="service",
                link_type="need",
                taxonomy_term_id=term_id("need", need),
            )
        )
    return made


def card(id_: str, about: dict[str, Any]) -> dict[str, Any]:
    """What a result shows, as far as reports read it."""
    return {
        "id": id_,
        "service": about.get("service", "Food pantry"),
        "organization": about.get("organization", "Hope"),
        "last_verified": None,
    }
