"""The standard's example, kept in our tables, is told as the standard's own example JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from resources_db.hsds.asked import Asked
from resources_db.hsds.collections import COLLECTIONS
from resources_db.hsds.privacy import BY_HAND
from resources_db.hsds.read_api import ReadApi

EXAMPLES = [
    ("services", "example/service_full.json"),
    ("organizations", "example/organization_full.json"),
    ("service_at_locations", "example/service_at_location_full.json"),
    ("locations", "example/location.json"),
    ("taxonomy_terms", "example/taxonomy_term.json"),
    ("taxonomies", "example/taxonomy.json"),
]
# Told in our own way: a person's name and address, and a time of day as the standard's words
# have it (HH:MM).
OURS = {"assurer_email": None, "updated_by": BY_HAND, "opens_at": "10:00", "closes_at": "18:00"}
# The example's JSON and CSV are not of one mind about it.
DIFFERENT = {"external_identifier", "external_identifier_type"}


def differences(expected: Any, found: Any, at: str = "") -> list[str]:
    """What the standard's example says and we do not."""
    if isinstance(expected, dict):
        return [
            line
            for key, value in expected.items()
            if key not in DIFFERENT
            for line in differences(OURS.get(key, value), found.get(key), f"{at}.{key}")
        ]
    if isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            return [f"{at}: {found!r}"]
        pairs = enumerate(zip(expected, found, strict=True))
        return [
            line
            for place, (one, other) in pairs
            for line in differences(one, other, f"{at}[{place}]")
        ]
    return [] if expected == found else [f"{at}: {found!r} instead of {expected!r}"]


@pytest.mark.parametrize(("collection", "path"), EXAMPLES)
def test_it_is_told_as_the_standard_tells_it(
    example: ReadApi, standard_json: Callable[[str], Any], collection: str, path: str
) -> None:
    expected = standard_json(path)
    found = example.one(COLLECTIONS[collection], expected["id"], full_service=True)
    assert differences(expected, found) == []


@pytest.mark.parametrize("collection", COLLECTIONS)
@pytest.mark.parametrize("full", [False, True])
def test_lists_and_records_keep_to_the_schemas(
    example: ReadApi, violations: Callable[[str, Any], list[str]], collection: str, full: bool
) -> None:
    asked = Asked(full=full, full_service=full)
    page = example.page(COLLECTIONS[collection], asked)
    assert page.contents
    for record in page.contents:
        whole = example.one(COLLECTIONS[collection], record["id"])
        assert violations(COLLECTIONS[collection].table, record) == []
        assert violations(COLLECTIONS[collection].table, whole) == []
