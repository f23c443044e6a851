"""What the page itself says, by language: strings.<lang>.json, one file for each."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot.languages import ENGLISH, Language, find_language, offered_languages

FOLDER = Path(__file__).parent

Strings = Mapping[str, Any]


@cache
def strings_of(tag: str) -> Strings:
    """The language's strings; English for one that the page does not speak."""
    path = FOLDER / f"strings.{tag}.json"
    if not path.exists():
        return strings_of(ENGLISH.tag)
    strings: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return MappingProxyType(strings)


def choose_language(asked: str | None, accept_language: str) -> Language:
    """The one asked for, else the first of the browser's (as it sends them), else English."""
    tags = [asked or "", *(part.split(";")[0].strip() for part in accept_language.split(","))]
    found = (find_language(tag) for tag in tags)
    offered = offered_languages()
    return next((language for language in found if language in offered), ENGLISH)
