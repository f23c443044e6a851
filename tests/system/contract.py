"""The answers that partners rely on: answer.schema.json, and what no schema can say."""

import json
from pathlib import Path
from typing import Any

import requests
from jsonschema import Draft202012Validator

_SCHEMA = json.loads(Path(__file__).with_name("answer.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(_SCHEMA)
_VALIDATOR = Draft202012Validator(_SCHEMA)


def check_answer(answer: Any) -> dict[str, Any]:
    """The answer itself; AssertionError with every place where it breaks the contract."""
    broken = [f"{error.json_path}: {error.message}" for error in _VALIDATOR.iter_errors(answer)]
    assert not broken, "\n".join(broken)
    for message in answer["messages"]:
        if message["type"] == "results":
            _check_search(message)
    checked: dict[str, Any] = answer
    return checked


def _check_search(message: dict[str, Any]) -> None:
    results = message["results"]
    assert len(results) <= message["total"]
    assert len({result["id"] for result in results}) == len(results)
    if message["radius_m"] is not None:
        assert all(result["distance_m"] <= message["radius_m"] for result in results)
    for result in results:
        assert (result["latitude"] is None) == (result["longitude"] is None)
        assert result["address"] or result["phone"] or result["url"], "nowhere to turn to"


def check_problem(response: requests.Response, status: int) -> dict[str, Any]:
    """The problem document (RFC 9457)."""
    assert response.status_code == status, response.text
    assert response.headers["Content-Type"].startswith("application/problem+json")
    problem: dict[str, Any] = response.json()
    assert problem["status"] == status
    assert problem["type"].startswith("urn:problem-type:navigator:")
    assert problem["title"]
    assert problem["detail"]
    return problem
