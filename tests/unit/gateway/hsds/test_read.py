"""The read API over HTTP."""

import sqlite3
from contextlib import closing

import pytest

from bot.gateway.hsds import routes
from resources_db.hsds.collections import COLLECTIONS
from resources_db.settings import VARIABLE

FIRST, SECOND = "service-00", "service-01"
PROBLEM = "application/problem+json"


@pytest.mark.parametrize("path", ["", "/"])
async def test_it_says_what_it_is(read, path):
    response, about = await read(path)
    assert response.status == 200
    assert about["version"] == "3.0"
    openapi = response.url.with_path("/api/hsds/openapi.json")
    assert about["openapi_url"] == str(openapi)


async def test_it_tells_addresses_as_the_outside_knows_them(directory_file, open_gateway):
    gateway = await open_gateway(public_url="https://help.example.org")
    about = await (await gateway.get("/api/hsds/")).json()
    assert about["openapi_url"] == "https://help.example.org/api/hsds/openapi.json"
    response = await gateway.get("/api/hsds/services?per_page=5&search=service")
    following = (
        'https://help.example.org/api/hsds/services?per_page=5&search=service&page=2>; rel="next"'
    )
    assert following in response.headers["Link"]


@pytest.mark.parametrize("name", COLLECTIONS)
async def test_every_record_of_a_list_can_be_asked_for(read, name):
    _, page = await read(f"/{name}")
    assert page["total_items"] == page["size"] == len(page["contents"]) > 0
    for record in page["contents"]:
        response, whole = await read(f"/{name}/{record['id']}")
        assert response.status == 200
        assert whole["id"] == record["id"]


async def test_a_record_has_what_stands_inside_it(read):
    _, service = await read(f"/services/{FIRST}")
    assert service["organization"]["name"] == "Agencia Ñandú"
    (place,) = service["service_at_locations"]
    assert place["schedules"][0]["opens_at"] == "09:00"
    assert [phone["number"] for phone in service["phones"]] == ["+18605550100"]


async def test_pages_link_to_each_other(read):
    response, page = await read("/services?per_page=3&page=2")
    assert [record["id"] for record in page["contents"]] == [
        "service-03",
        "service-04",
        "service-05",
    ]
    links = {part.split('rel="')[1].rstrip('"') for part in response.headers["Link"].split(", ")}
    assert links == {"first", "prev", "next", "last"}
    last, _ = await read("/services?per_page=3&page=3")
    assert 'rel="next"' not in last.headers["Link"]


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=x",
        "page=-1",
        "page=99999999999",
        "per_page=501",
        "per_page=101&full=true",
        "full=maybe",
        "format=xml",
        "status=shut",
        "modified_after=yesterday",
        "modified_after=0001-01-01T00:00:00%2B14:00",
        "search=" + "x" * 201,
        "search=%00",
        "search=a+b+c+d+e+f+g+h+i",
        "limit=5",
        "postcode=06106",
    ],
)
async def test_a_parameter_that_cannot_be_used_is_named(read, query):
    response, problem = await read(f"/services?{query}")
    assert (response.status, response.content_type) == (400, PROBLEM)
    assert query.split("=")[0] in problem["title"] or "per_page" in problem["title"]
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "query", ["postcode=90210", "proximity=100", "postcode=06106&proximity=nan"]
)
async def test_places_need_a_postcode_of_connecticut(read, query):
    response, _ = await read(f"/service_at_locations?{query}")
    assert response.status == 400


async def test_parameters_do_what_they_say(read):
    async def total(query, name="services"):
        return (await read(f"/{name}?{query}"))[1]["total_items"]

    assert await total(f"search={SECOND}") == 1
    assert await total("modified_after=2026-01-06") == 2
    assert await total("modified_after=2026-01-06T12:00:00+00:00") == 2
    assert await total("status=any") == 7
    assert await total("status=inactive") == 0
    assert await total("organization_id=agency") == 7
    assert await total("postcode=06103&proximity=3000", "service_at_locations") == 7
    assert await total("search=&page=") == 7  # nothing asked
    _, page = await read("/services?minimal=true")
    assert page["contents"][0] == {"id": FIRST, "modified_date": "2026-01-01T12:00:00.000Z"}
    _, organization = await read("/organizations/agency?full_service=true")
    assert "service_at_locations" in organization["services"][0]


async def test_what_is_not_there(read):
    response, problem = await read("/services/nobody")
    assert (response.status, response.content_type) == (404, PROBLEM)
    assert problem["type"].endswith(":not-found")
    response, _ = await read("/nonsense")
    assert response.status == 404


async def test_a_client_that_has_it_is_told_so(read):
    for path in ("/services", f"/services/{FIRST}", "/openapi.json"):
        response, _ = await read(path)
        assert response.headers["Cache-Control"] == "public, max-age=60"
        again, body = await read(path, **{"If-None-Match": response.headers["ETag"]})
        assert (again.status, body) == (304, None)
        assert again.headers["ETag"] == response.headers["ETag"]
        other, _ = await read(path, **{"If-None-Match": '"other"'})
        assert other.status == 200


async def test_a_client_may_ask_by_date(read):
    response, _ = await read("/services")
    changed = response.headers["Last-Modified"]
    assert changed == "Wed, 07 Jan 2026 12:00:00 GMT"
    again, _ = await read("/services", **{"If-Modified-Since": changed})
    assert again.status == 304
    earlier = "Wed, 07 Jan 2026 11:59:59 GMT"
    older, _ = await read("/services", **{"If-Modified-Since": earlier})
    assert older.status == 200
    # The tag says more than the date.
    both, _ = await read("/services", **{"If-Modified-Since": changed, "If-None-Match": '"x"'})
    assert both.status == 200


@pytest.mark.parametrize("path", ["/", "/services", "/services?format=ndjson", "/services/nobody"])
async def test_head_is_get_without_its_body(directory_file, gateway, path):
    got = await gateway.get(f"/api/hsds{path}")
    head = await gateway.head(f"/api/hsds{path}")
    assert (head.status, await head.read()) == (got.status, b"")
    assert head.content_type == got.content_type


async def test_any_page_may_read_it(directory_file, gateway):
    asked = {"Origin": "https://anybody.example", "Access-Control-Request-Method": "GET"}
    preflight = await gateway.options("/api/hsds/services", headers=asked)
    assert preflight.status == 204
    assert "If-None-Match" in preflight.headers["Access-Control-Allow-Headers"]
    response = await gateway.get("/api/hsds/services", headers=asked)
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    chat = await gateway.options("/api/messages", headers=asked)
    assert "Access-Control-Allow-Origin" not in chat.headers


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
async def test_it_cannot_be_written_to(directory_file, gateway, method):
    response = await getattr(gateway, method)("/api/hsds/services")
    assert (response.status, response.content_type) == (405, PROBLEM)
    assert "GET" in response.headers["Allow"]


async def test_who_asks_too_often_is_told_to_wait(directory_file, open_gateway, monkeypatch):
    monkeypatch.setattr(routes, "REQUESTS_PER_MINUTE", 2)
    gateway = await open_gateway()
    for _ in range(2):
        assert (await gateway.get("/api/hsds/taxonomies/needs")).status == 200
    refused = await gateway.get("/api/hsds/services")
    assert (refused.status, refused.content_type) == (429, PROBLEM)
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert (await gateway.get("/api/hsds/openapi.json")).status == 200


async def test_a_directory_may_come_later(kept_directory, open_gateway, tmp_path, monkeypatch):
    path = tmp_path / "later.db"
    monkeypatch.setenv(VARIABLE, f"sqlite:///{path}")
    gateway = await open_gateway()
    response = await gateway.get("/api/hsds/services")
    assert (response.status, response.content_type) == (503, PROBLEM)
    with closing(sqlite3.connect(kept_directory)) as full, closing(sqlite3.connect(path)) as empty:
        full.backup(empty)
    assert (await gateway.get("/api/hsds/services")).status == 200
