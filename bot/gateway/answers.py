"""Rasa's replies → the answer of the chat API."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.gateway.messages import Reply, Suggestion
from bot.languages import ENGLISH, find_language
from bot.speaking.catalogues import Catalogues
from bot.speaking.results import result_facts

_SEARCH_FIELDS = ("total", "need", "place", "radius_m")
# Always there, null where the directory does not know.
_RESULT_FIELDS = (
    "id", "service", "organization", "need", "sub_needs", "address", "latitude", "longitude",
    "approximate", "distance_m", "phone", "phone_label", "open", "hours_text", "languages",
    "accessibility", "documents", "eligibility", "fees", "last_verified", "source_url", "url",
    "directions_url",
)  # fmt: skip


def assemble(replies: Sequence[Reply], conversation: str, catalogues: Catalogues) -> dict[str, Any]:
    """The chat API's answer; `replies` are at least one."""
    language = find_language(replies[-1]["language"]) or ENGLISH
    # Tells a page to wipe what it keeps itself; absent from all other answers.
    forgotten = {"forgotten": True} if forgets(replies) else {}
    return {
        "conversation": conversation,
        "language": language.tag,
        "direction": language.direction,
        "messages": [_message(reply, catalogues) for reply in replies],
        "suggestions": _last_suggestions(replies),
        **forgotten,
    }


def forgets(replies: Sequence[Reply]) -> bool:
    """Whether the person asked to be forgotten, and Rasa has done its part."""
    return any(reply["data"].get("forget") is True for reply in replies)


def _message(reply: Reply, catalogues: Catalogues) -> dict[str, Any]:
    message: dict[str, Any] = {"type": reply["type"], "text": reply["text"]}
    if reply["type"] != "results":
        return message
    data = reply["data"]
    return {
        **message,
        **{name: data.get(name) for name in _SEARCH_FIELDS},
        "first_number": data.get("first_number", 1),
        "results": [
            _result(result, reply["language"], catalogues) for result in data.get("results", ())
        ],
    }


def _result(result: Mapping[str, Any], language: str, catalogues: Catalogues) -> dict[str, Any]:
    """`facts` says in the reply's language what the other fields hold as codes and numbers."""
    facts = result_facts(result, language=language, catalogues=catalogues)
    return {**dict.fromkeys(_RESULT_FIELDS), **result, "facts": facts}


def _last_suggestions(replies: Sequence[Reply]) -> list[Suggestion]:
    """Of the last reply that has some: earlier ones were asked before the later was said."""
    offered = (reply["suggestions"] for reply in reversed(replies) if reply["suggestions"])
    return next(offered, [])
