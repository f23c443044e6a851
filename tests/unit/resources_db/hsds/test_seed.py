"""The whole directory that the project ships, told by the read API, keeps to the standard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine

from resources_db.hsds.asked import Asked
from resources_db.hsds.collections import COLLECTIONS, SERVICES, Collection
from resources_db.hsds.read_api import ReadApi

Violations = Callable[[str, Any], list[str]]


@pytest.mark.parametrize("collection", COLLECTIONS.values(), ids=COLLECTIONS)
@pytest.mark.parametrize("full", [False, True])
def test_every_record_of_every_list_is_valid(
    seeded_engine: Engine, violations: Violations, collection: Collection, full: bool
) -> None:
    api, told = ReadApi(seeded_engine), 0
    for batch in api.batches(collection, Asked(full=full)):
        for record in batch:
            assert violations(collection.table, record) == []
            told += 1
    assert told == api.page(collection, Asked()).total_items > 0


def test_every_service_is_valid_with_all_that_is_known_of_it(
    seeded_engine: Engine, violations: Violations
) -> None:
    api = ReadApi(seeded_engine)
    for batch in api.batches(SERVICES, Asked(minimal=True)):
        for record in batch:
            assert violations("service", api.one(SERVICES, record["id"])) == []


def test_a_need_leads_to_services(seeded_engine: Engine) -> None:
    api = ReadApi(seeded_engine)
    (pantry,) = [
        term
        for term in api.page(COLLECTIONS["taxonomy_terms"], Asked(search="pantry")).contents
        if term["code"] == "pantry"
    ]
    pantries = api.page(SERVICES, Asked(taxonomy_term_id=pantry["id"])).total_items
    food = api.page(SERVICES, Asked(taxonomy_term_id=pantry["parent_id"])).total_items
    assert food > pantries > 0
