"""The standard's JSON in all its shapes."""

import json
from pathlib import Path
from typing import Any

import pytest

from resources_db.importing.reading import ImportRefused, limits
from tests.unit.resources_db.importing.feeds import Result, read, write, zipped

ORGANIZATION = {"id": "o1", "name": "Hands On Main Street"}
SERVICE: dict[str, Any] = {
    "id": "s1",
    "name": "Food pantry",
    "status": "active",
    "organization": ORGANIZATION,
    "minimum_age": 18,
    "phones": [{"id": "p1", "number": "860-555-0100", "languages": [{"id": "x", "code": "es"}]}],
    "service_at_locations": [
        {
            "id": "sl1",
            "location": {
                "id": "l1",
                "location_type": "physical",
                "latitude": 41.764,
                "longitude": -72.6823,
                "addresses": [{"id": "a1", "address_1": "1 Main St", "city": "Hartford"}],
            },
            "schedules": [{"id": "h1", "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00"}],
        }
    ],
    "attributes": [
        {"id": "at1", "taxonomy_term": {"id": "t1", "name": "Food Pantry",
                                         "taxonomy_detail": {"id": "v1", "name": "OE"}}}
    ],
}  # fmt: skip


def loaded(folder: Path, content: Any, name: str = "feed.json") -> Result:
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    write(folder, {name: text})
    return read(folder / name)


def check_service(result: Result) -> None:
    assert result.one("service").values["organization_id"] == "o1"
    assert result.one("organization").id == "o1"
    assert result.one("phone").values["service_id"] == "s1"
    assert result.one("language").values == {"phone_id": "p1", "code": "es"}
    assert result.one("service_at_location").values == {"service_id": "s1", "location_id": "l1"}
    assert result.one("address").values["location_id"] == "l1"
    assert result.one("schedule").values["service_at_location_id"] == "sl1"
    assert result.one("taxonomy_term").values["taxonomy_id"] == "v1"
    theirs, ours = result.of("attribute")
    assert theirs.values["link_id"] == ours.values["link_id"] == "s1"
    assert not result.problems


@pytest.mark.parametrize(
    "content",
    [
        SERVICE,
        [SERVICE],
        {"total_items": 1, "contents": [SERVICE], "last_page": True},
        {"contents": [SERVICE], "total_items": 1},
        {"services": [SERVICE]},
    ],
    ids=["one service", "a list", "a page", "a page, its objects first", "named"],
)
def test_shapes_of_a_file(tmp_path: Path, content: Any) -> None:
    check_service(loaded(tmp_path, content))


def test_one_object_a_line(tmp_path: Path) -> None:
    other = SERVICE | {"id": "s2", "phones": [], "service_at_locations": [], "attributes": []}
    result = loaded(tmp_path, f"{json.dumps(SERVICE)}\n{json.dumps(other)}\n")
    assert [each.id for each in result.of("service")] == ["s1", "s2"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = json.dumps(SERVICE | {"name": "Peña’s pantry"}, ensure_ascii=False)
    result = loaded(tmp_path, text.encode(encoding))
    assert result.one("service").values["name"] == "Peña’s pantry"


def test_a_file_of_organizations(tmp_path: Path) -> None:
    inner = {name: value for name, value in SERVICE.items() if name != "organization"}
    result = loaded(tmp_path, {**ORGANIZATION, "website": "example.org", "services": [inner]})
    assert result.one("service").values["organization_id"] == "o1"
    assert result.one("organization").values["website"] == "https://example.org"


def test_a_file_of_services_at_locations(tmp_path: Path) -> None:
    place = SERVICE["service_at_locations"][0]
    inner = {name: value for name, value in SERVICE.items() if name != "service_at_locations"}
    check_service(loaded(tmp_path, [{**place, "service": inner}]))


def test_the_tables_in_one_file(tmp_path: Path) -> None:
    tables = {
        "organizations.csv": [ORGANIZATION],
        "services.csv": [{"id": "s1", "organization_id": "o1", "name": "Food pantry"}],
    }
    result = loaded(tmp_path, tables)
    assert result.one("service").values["organization_id"] == "o1"


def test_what_several_services_share_comes_once(tmp_path: Path) -> None:
    other = SERVICE | {"id": "s2", "phones": [], "service_at_locations": [], "attributes": []}
    result = loaded(tmp_path, [SERVICE, other])
    assert len(result.of("organization")) == 1
    assert [each.values["organization_id"] for each in result.of("service")] == ["o1", "o1"]


def test_a_row_told_twice_in_one_object_is_put_together(tmp_path: Path) -> None:
    place = SERVICE["service_at_locations"][0] | {"phones": SERVICE["phones"]}
    result = loaded(tmp_path, SERVICE | {"service_at_locations": [place]})
    assert result.one("phone").values["service_id"] == "s1"
    assert result.one("phone").values["service_at_location_id"] == "sl1"


def test_a_bad_part_does_not_cost_the_service(tmp_path: Path) -> None:
    result = loaded(tmp_path, SERVICE | {"phones": [{"id": "p1", "number": "call us"}]})
    assert result.of("service")
    assert [each.column for each in result.doubts] == ["number"]


def test_an_object_without_what_it_needs(tmp_path: Path) -> None:
    result = loaded(tmp_path, [{"id": "s1", "status": "active"}, SERVICE])
    (error,) = result.errors
    assert (error.line, error.column) == (1, "organization_id")


def test_objects_of_another_kind(tmp_path: Path) -> None:
    result = loaded(tmp_path, [{"species": "cat"}, 7, None, "text", [1]])
    assert [each.line for each in result.errors] == [1, 2, 3, 4, 5]


def test_a_program_within_a_service_is_its_organizations(tmp_path: Path) -> None:
    result = loaded(tmp_path, SERVICE | {"program": {"id": "g1", "name": "Food for all"}})
    assert result.one("program").values["organization_id"] == "o1"


def test_files_in_a_zip(tmp_path: Path) -> None:
    check_service(read(zipped(tmp_path / "feed.zip", {"services.json": json.dumps(SERVICE)})))


@pytest.mark.parametrize(
    "content",
    ['{"id": "s1", "name"', '[{"id": 1}', "{'id': 1}", "nothing", '"text"', "12", "[" * 100_000,
     '{"a":' * 5_000, '{"id": 1e99999}}', "\0\0\0\0", '{"id": "\\ud800"}x'],
)  # fmt: skip
def test_what_is_no_json(tmp_path: Path, content: str) -> None:
    with pytest.raises(ImportRefused):
        loaded(tmp_path, content)


def test_an_object_nested_too_deep(tmp_path: Path) -> None:
    deep: Any = {}
    for _ in range(limits.JSON_DEPTH + 2):
        deep = {"child": deep}
    with pytest.raises(ImportRefused, match="deep"):
        loaded(tmp_path, [deep])


def test_an_object_too_large_to_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "JSON_VALUES", 100)
    with pytest.raises(ImportRefused, match="large"):
        loaded(tmp_path, [{"a": list(range(200))}])


def test_numbers_out_of_all_bounds(tmp_path: Path) -> None:
    content = json.dumps([SERVICE]).replace('"minimum_age": 18', '"minimum_age": 1e999999')
    result = loaded(tmp_path, content)
    assert "minimum_age" not in result.one("service").values


def test_values_of_the_wrong_kind(tmp_path: Path) -> None:
    odd = SERVICE | {"name": ["a", "b"], "url": {"x": 1}, "email": True, "phones": "none"}
    result = loaded(tmp_path, odd)
    assert result.one("service").values["name"] == "a; b"
