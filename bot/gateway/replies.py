"""The replies of Rasa's channel, checked before anybody relies on their form."""

from collections.abc import Mapping
from typing import Any, cast, get_args

from bot.gateway.messages import Kind, Reply, Suggestion
from bot.languages import ENGLISH


def read_replies(document: object) -> list[Reply]:
    """The replies that say something; ValueError for anything but a list of reply objects."""
    replies = [_reply(row) for row in _objects(document)]
    return [reply for reply in replies if reply["text"] or reply["data"].get("results")]


def _reply(row: Mapping[str, Any]) -> Reply:
    data = _object(row.get("data") or {})
    _objects(data.get("results", []))
    return Reply(
        response=_text(row.get("response") or ""),
        type=_kind(row.get("type") or "text"),
        language=_text(row.get("language") or ENGLISH.tag),
        text=_text(row.get("text") or ""),
        suggestions=[_suggestion(one) for one in _objects(row.get("suggestions") or [])],
        data=data,
    )


def _suggestion(row: Mapping[str, Any]) -> Suggestion:
    return Suggestion(label=_text(row.get("label")), text=_text(row.get("text")))


def _kind(value: object) -> Kind:
    if value not in get_args(Kind):
        raise ValueError("no kind of reply")
    return cast(Kind, value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value


def _objects(value: object) -> list[Mapping[str, Any]]:
    if not isinstance(value, list):
        raise ValueError("no list")
    return [_object(item) for item in value]


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("no object")
    return value
