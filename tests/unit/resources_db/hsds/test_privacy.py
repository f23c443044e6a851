"""What the read API never tells."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from resources_db.hsds.asked import Asked
from resources_db.hsds.collections import SERVICES
from resources_db.hsds.read_api import ReadApi
from resources_db.models import Metadata, Organization, Service

SECRET = "Jane Doe"


def test_notes_and_names_of_who_checked_or_edited_stay_here(
    add: Callable[..., None], api: ReadApi
) -> None:
    add(
        Organization(id="o", name="Agency"),
        Service(id="s", organization_id="o", name="S", note=SECRET, assurer_email=SECRET),
        edit("named", field_name="name", updated_by=SECRET),
        edit("told", field_name="note", previous_value=SECRET),
        edit("assured", field_name="assurer_email", replacement_value=SECRET),
        edit("fed", field_name="url", updated_by=SECRET, data_set="a feed"),
    )
    whole = api.one(SERVICES, "s")
    assert whole is not None
    assert SECRET not in json.dumps(whole)
    assert SECRET not in json.dumps(api.page(SERVICES, Asked(full=True)).contents)
    assert {each["field_name"]: each["updated_by"] for each in whole["metadata"]} == {
        "name": "directory maintainer",
        "url": "a feed",
    }


def edit(id_: str, **more: str) -> Metadata:
    return Metadata(
        id=id_,
        resource_id="s",
        resource_type="service",
        last_action_date=date(2026, 1, 1),
        last_action_type="update",
        **more,
    )
