"""Which records look like one another."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from resources_db.quality.duplicates import LARGEST_GROUP, duplicates
from resources_db.quality.entry import Entry

PANTRY = Entry(
    id="a",
    service_id="s",
    location_id="l",
    service="Food Pantry",
    organization="Hands On Hartford",
    source="seed",
    phones=("+18602460132",),
    street="55 Bartholomew Ave",
    city="Hartford",
    postal_code="06106",
    latitude=41.7586,
    longitude=-72.6985,
    sub_needs=("pantry",),
)


def found(*entries: Entry) -> list[tuple[str, str]]:
    return [(each.record_id, each.detail) for each in duplicates(entries)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"source": "feed"}, id="the same in another data set"),
        pytest.param({"service": "Community Food Pantry"}, id="a longer name"),
        pytest.param({"organization": "HANDS ON HARTFORD, Inc."}, id="the name in capitals"),
        pytest.param({"street": "55 Bartholomew Avenue, Suite 2"}, id="the street written out"),
        pytest.param({"phones": ("+18602460000",)}, id="another number, the same address"),
        pytest.param({"street": "", "phones": ("+18602460132",)}, id="no street, the same town"),
        pytest.param({"street": "Pope Park entrance"}, id="another street, the same point"),
        pytest.param({"sub_needs": ()}, id="its need is unknown"),
    ],
)
def test_alike(other: dict[str, object]) -> None:
    second = replace(PANTRY, id="b", **other)  # type: ignore[arg-type]
    ((record, detail),) = found(PANTRY, second)
    assert record == "b"
    assert "Food Pantry (Hands On Hartford), a" in detail


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"service": "Legal aid clinic"}, id="another service of the house"),
        pytest.param({"sub_needs": ("clothes",)}, id="another need"),
        pytest.param({"organization": "Saint Mary Church"}, id="another organization"),
        pytest.param(
            {"street": "1 Elm St", "latitude": 41.3, "longitude": -72.9}, id="a branch elsewhere"
        ),
        pytest.param({"street": "57 Bartholomew Ave", "is_exact": False}, id="next door"),
        pytest.param({"is_placed": False, "street": ""}, id="its phone line"),
        pytest.param({"phones": (), "street": ""}, id="nothing shared"),
    ],
)
def test_not_alike(other: dict[str, object]) -> None:
    assert found(PANTRY, replace(PANTRY, id="b", **other)) == []  # type: ignore[arg-type]


def test_a_short_code_is_shared_by_all() -> None:
    line = replace(PANTRY, phones=("211",), street="", is_placed=False)
    assert found(line, replace(line, id="b")) == []


def test_each_is_told_once_beside_the_first() -> None:
    trio = [replace(PANTRY, id=id_) for id_ in "abc"]
    assert [record for record, _ in found(*trio)] == ["b", "c"]


def test_a_switchboard_of_many_is_compared_by_equal_names() -> None:
    numbers = count(1)
    many = [
        replace(PANTRY, id=f"x{i}", street=f"{i} Elm St", is_exact=False)
        for i in (next(numbers) for _ in range(LARGEST_GROUP + 10))
    ]
    twin = replace(many[7], id="twin")
    assert [record for record, _ in found(*many, twin)] == ["twin"]
