"""The OpenAPI document of what is served here: made from what serves it."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from bot.gateway.hsds.parameters import OF_LISTS, OF_RECORDS, PARAMETERS
from bot.gateway.hsds.stream import CONTENT_TYPE
from bot.gateway.problems import CONTENT_TYPE as PROBLEM
from resources_db.hsds.collections import COLLECTIONS, Collection
from resources_db.hsds.page import Page
from resources_db.hsds.schema import referring, schemas
from resources_db.hsds.standard import VERSION

Json = dict[str, Any]

PROFILE = "https://docs.openreferral.org/en/3.0/hsds/schema_reference.html"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ENVELOPE = {int: "integer", bool: "boolean"}


@cache
def _paths() -> Json:
    paths: Json = {
        "/": _get("about", "What this is, in the standard's words.", (), _meta()),
        "/openapi.json": _get("openapi", "This document.", (), _content({"type": "object"})),
    }
    for each in COLLECTIONS.values():
        paths[f"/{each.name}"] = _list(each)
        paths[f"/{each.name}/{{id}}"] = _record(each)
    return paths


def document(url: str) -> Json:
    """The document; `url` is where the API is, as a client reaches it."""
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": "Community resources of Connecticut",
            "version": VERSION,
            "description": "A directory of help in Connecticut as the read API of the Human "
            f"Services Data Specification {VERSION}. Facts may be old: call before you send "
            "anybody.",
            "license": {"name": "Apache License 2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": url}],
        "paths": _paths(),
        "components": {
            "schemas": schemas(),
            "parameters": {
                each.name: {
                    "name": each.name,
                    "in": "query",
                    "required": False,
                    "description": each.says,
                    "schema": dict(each.schema),
                }
                for each in PARAMETERS.values()
            },
            "responses": _problems(),
        },
    }


def _list(collection: Collection) -> Json:
    content = _content(_page_of(collection.table))
    content[CONTENT_TYPE] = {"schema": {"type": "string"}}
    says = f"A page of the {collection.name}, by id."
    return _get(collection.name, says, OF_LISTS[collection.name], content)


def _record(collection: Collection) -> Json:
    says = f"One of the {collection.name}, with all that is known of it."
    taken = OF_RECORDS.get(collection.name, ())
    found = _get(f"{collection.name}_by_id", says, taken, _content(referring(collection.table)))
    id_ = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    found["get"]["responses"]["404"] = {"$ref": "#/components/responses/404"}
    return {"parameters": [id_], **found}


def _get(operation: str, says: str, parameters: Sequence[str], content: Json) -> Json:
    codes = ("304", "400", "429", "503")
    return {
        "get": {
            "operationId": operation,
            "summary": says,
            "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in parameters],
            "responses": {
                "200": {"description": says, "content": content},
                **{code: {"$ref": f"#/components/responses/{code}"} for code in codes},
            },
        }
    }


def _content(schema: Json) -> Json:
    return {"application/json": {"schema": schema}}


def _meta() -> Json:
    names = ("version", "profile", "openapi_url")
    properties = {name: {"type": "string"} for name in names}
    return _content({"type": "object", "required": [*names], "properties": properties})


def _page_of(table: str) -> Json:
    envelope = Page(0, 1, 1, []).to_json()
    properties: Json = {
        name: {"type": _ENVELOPE[type(value)]}
        for name, value in envelope.items()
        if name != "contents"
    }
    properties["contents"] = {"type": "array", "items": referring(table)}
    return {"type": "object", "required": [*properties], "properties": properties}


def _problems() -> Json:
    said = {
        "400": "A parameter cannot be used; the answer says which, and what to send.",
        "404": "There is no such record.",
        "429": "Too many requests; Retry-After says how many seconds to wait.",
        "503": "The directory cannot be read now; try again later.",
    }
    schema = {"type": "object", "required": ["type", "title", "status", "detail"]}
    return {
        "304": {"description": "As the client already has it (ETag, Last-Modified)."},
        **{
            code: {"description": says, "content": {PROBLEM: {"schema": schema}}}
            for code, says in said.items()
        },
    }
