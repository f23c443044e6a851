"""The registry of languages, read from languages.yml."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import yaml

REGISTRY = Path(__file__).parents[1] / "languages.yml"


@dataclass(frozen=True, slots=True)
class Language:
    tag: str
    name: str
    """What its speakers call it."""
    english: str
    direction: Literal["ltr", "rtl"]
    script: str
    review: Literal["source", "reviewed", "unreviewed", "none"]
    complete: bool
    also: tuple[str, ...] = ()


def load_languages(path: Path = REGISTRY) -> Mapping[str, Language]:
    """By tag, in the registry's order; TypeError when a row has an unknown or missing column."""
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    languages = [Language(**{**row, "also": tuple(row.get("also", ()))}) for row in rows]
    return MappingProxyType({language.tag: language for language in languages})


LANGUAGES = load_languages()
ENGLISH = LANGUAGES["en"]
_BY_ANY_TAG = {name: row for row in LANGUAGES.values() for name in (row.tag, *row.also)}


def find_language(tag: str) -> Language | None:
    """The language of a BCP 47 tag, whatever its script or region: "es-PR" → Spanish."""
    return _BY_ANY_TAG.get(tag.replace("_", "-").split("-", 1)[0].lower())


def offered_languages() -> list[Language]:
    """Those a person may choose: spoken by the whole assistant."""
    return [language for language in LANGUAGES.values() if language.complete]
