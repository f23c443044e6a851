"""Whole conversations with the trained model: response keys and typed values, never wording.

The conversations are the YAML files beside this one; README.md tells their form.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import yaml

from resources_db.seed.identifiers import seed_id

pytestmark = pytest.mark.model

FOLDER = Path(__file__).parent
TURN_KEYS = {"say", "hear", "language", "channel", "location"}
EXPECTED_KEYS = {
    "need", "place", "total", "shown", "number", "first", "has", "lacks", "far", "says",
    "buttons",
}  # fmt: skip
NEAR_M = 8047  # five miles: the first circle
Reply = Mapping[str, Any]


def conversations() -> Iterator[Any]:
    """Each conversation once in each of its languages."""
    for path in sorted(FOLDER.glob("*.yml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            for language in row.get("languages", ("en", "es")):
                name = f"{path.stem}: {row['conversation']} ({language})"
                yield pytest.param(row["turns"], language, id=name)


@pytest.mark.parametrize(("turns", "language"), list(conversations()))
def test_conversation(
    turns: Sequence[Mapping[str, Any]], language: str, new_talk: Callable[[], Any]
) -> None:
    talk = new_talk()
    for number, turn in enumerate(turns, start=1):
        assert set(turn) <= TURN_KEYS, f"turn {number} has unknown keys"
        text = turn["say"] if isinstance(turn["say"], str) else turn["say"][language]
        about = {name: turn[name] for name in ("channel", "location") if name in turn}
        replies = talk.say(text, **about)
        heard = [reply["response"] for reply in replies]
        where = f"turn {number}, {text!r} → {heard}"
        expected = list(_expected(turn["hear"]))
        assert len(heard) == len(expected), where
        for reply, (key, values) in zip(replies, expected, strict=True):
            assert _is_one_of(reply["response"], key), f"{where}: {key} expected"
            assert reply["language"] == turn.get("language", language), where
            assert list(_faults(reply, values)) == [], where


def _is_one_of(response: str, keys: str) -> bool:
    return any(fnmatchcase(response, key) for key in keys.split(" | "))


def _expected(hear: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """`utter_x`, `{utter_x: {need: food}}`, or a list of these."""
    for each in hear if isinstance(hear, list) else [hear]:
        if isinstance(each, str):
            yield each, {}
        else:
            yield from each.items()


def _faults(reply: Reply, expected: Mapping[str, Any]) -> Iterator[str]:
    """What differs; a reply without words or with an unfilled placeholder is always wrong."""
    assert set(expected) <= EXPECTED_KEYS, f"unknown: {set(expected) - EXPECTED_KEYS}"
    if not reply["text"].strip() or "{" in reply["text"]:
        yield f"text: {reply['text']!r}"
    for name, value in expected.items():
        heard, fits = CHECKS[name](reply, value)
        if not fits:
            yield f"{name}: {value!r} expected, {heard!r} heard"


def _ids(reply: Reply) -> list[str]:
    return [result["id"] for result in reply["data"].get("results", ())]


def _id(slug: str) -> str:
    return seed_id("service_at_location", slug)


def _names(reply: Reply) -> list[str]:
    results = reply["data"].get("results", ())
    return [f"{result['organization']}: {result['service']}" for result in results]


def _data(name: str) -> Callable[[Reply, Any], tuple[Any, bool]]:
    return lambda reply, value: (reply["data"].get(name), reply["data"].get(name) == value)


CHECKS: Mapping[str, Callable[[Reply, Any], tuple[Any, bool]]] = {
    "need": _data("need"),
    "place": _data("place"),
    "number": _data("first_number"),
    "total": lambda r, least: (r["data"].get("total"), r["data"].get("total", 0) >= least),
    "shown": lambda r, count: (_names(r), len(_ids(r)) == count),
    "first": lambda r, slug: (_names(r), _ids(r)[:1] == [_id(slug)]),
    "has": lambda r, slugs: (_names(r), {_id(slug) for slug in slugs} <= set(_ids(r))),
    "lacks": lambda r, slugs: (_names(r), not {_id(slug) for slug in slugs} & set(_ids(r))),
    "far": lambda r, far: (r["data"].get("radius_m"), (r["data"]["radius_m"] > NEAR_M) == far),
    "says": lambda r, words: (r["text"], all(word in r["text"] for word in words)),
    "buttons": lambda r, count: (r["suggestions"], len(r["suggestions"]) == count),
}
