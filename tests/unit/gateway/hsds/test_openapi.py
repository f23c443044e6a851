"""The OpenAPI document tells what is served, all of it, and nothing else."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bot.gateway.app import create_app
from bot.gateway.hsds.open_to_all import PREFIX
from bot.gateway.settings import Settings
from resources_db.hsds.collections import COLLECTIONS

STANDARD = Path(__file__).parents[2] / "resources_db" / "hsds" / "schema" / "openapi.json"


@pytest.fixture
async def document(read):
    return (await read("/openapi.json"))[1]


@pytest.fixture
def standard():
    return json.loads(STANDARD.read_text("utf-8"))


def resolved(document, item):
    if "$ref" not in item:
        return item
    _, *path = item["$ref"].split("/")
    for name in path:
        document = document[name]
    return document


def parameters(document, path):
    listed = [*document["paths"][path].get("parameters", [])]
    listed += document["paths"][path]["get"].get("parameters", [])
    return {resolved(document, each)["name"] for each in listed}


def strict(schema):
    """The same schema, with nothing allowed that it does not name."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "properties" in schema else {}
    return {name: strict(each) for name, each in schema.items()} | closed


async def test_its_paths_are_the_routes(document):
    app = create_app(Settings(secret="s" * 32))
    routes = {
        route.resource.canonical.removeprefix(PREFIX)
        for route in app.router.routes()
        if route.method == "GET" and route.resource.canonical.startswith(PREFIX)
    }
    assert set(document["paths"]) == routes - {""}
    assert document["servers"][0]["url"].endswith(PREFIX)


async def test_operations_have_names_of_their_own(document):
    names = [path["get"]["operationId"] for path in document["paths"].values()]
    assert len(names) == len(set(names))


async def test_every_path_and_parameter_of_the_standard_is_there(document, standard):
    for path in standard["paths"]:
        assert parameters(standard, path) <= parameters(document, path), path


async def test_every_parameter_that_it_tells_is_taken(document, read):
    examples = {
        "modified_after": "2026-01-01",
        "postcode": "06106",
        "boolean": "true",
        "integer": "1",
        "number": "1000",
    }
    for name in COLLECTIONS:
        for each in parameters(document, f"/{name}"):
            told = document["components"]["parameters"][each]["schema"]
            value = told.get("enum", [examples.get(each) or examples.get(told["type"], "x")])[0]
            near = "&postcode=06106" if each == "proximity" else ""
            response, _ = await read(f"/{name}?{each}={value}{near}")
            assert response.status == 200, each


async def test_the_page_has_the_standards_envelope(document, standard):
    envelope = set(standard["components"]["schemas"]["Page"]["properties"]) | {"contents"}
    for name in COLLECTIONS:
        content = document["paths"][f"/{name}"]["get"]["responses"]["200"]["content"]
        assert set(content["application/json"]["schema"]["properties"]) == envelope


@pytest.mark.parametrize("name", COLLECTIONS)
@pytest.mark.parametrize("query", ["", "?full=true", "/{id}"])
async def test_answers_are_as_it_tells_and_hold_nothing_else(document, read, name, query):
    if query.startswith("?") and "full" not in parameters(document, f"/{name}"):
        query = ""
    path = f"/{name}/{{id}}" if query.startswith("/") else f"/{name}"
    _, page = await read(f"/{name}")
    asked = path.format(id=page["contents"][0]["id"]) if query.startswith("/") else path + query
    _, answer = await read(asked)
    content = document["paths"][path]["get"]["responses"]["200"]["content"]
    told = strict({**content["application/json"]["schema"], "components": document["components"]})
    assert [*Draft202012Validator(told).iter_errors(answer)] == []
