"""Does a message say that somebody is in danger now? From word lists alone.

Precision comes first: the lists hold plain cases, the trained model hears the rest. The
lists of all languages are tried on every message, because people mix languages and because
a wrongly guessed language must not hide a cry for help.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from bot.safety.files import languages_in, read_yaml
from bot.safety.patterns import as_searched, compile_list


class CrisisKind(StrEnum):
    """Most urgent to name first: every crisis message says 911 anyway."""

    SELF_HARM = "self_harm"
    VIOLENCE = "violence"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class CrisisMatch:
    kind: CrisisKind
    language: str
    """The language whose list matched, not always that of the whole message."""


@dataclass(frozen=True, slots=True)
class _WordList:
    language: str
    kinds: Mapping[CrisisKind, re.Pattern[str]]
    idioms: re.Pattern[str]


def detect(text: str) -> CrisisKind | None:
    """The kind of danger `text` plainly speaks of, or None."""
    return next((match.kind for match in matches(text)), None)


def matches(text: str) -> tuple[CrisisMatch, ...]:
    """Every kind and language whose list matches, in the order of CrisisKind."""
    plain = _without_idioms(as_searched(text))
    return tuple(
        CrisisMatch(kind, words.language)
        for kind in CrisisKind
        for words in _word_lists()
        if words.kinds[kind].search(plain)
    )


def _without_idioms(text: str) -> str:
    """ "dying for a pizza" goes first, so that only what is meant stays to be searched."""
    for words in _word_lists():
        text = words.idioms.sub("~", text)
    return text


@cache
def _word_lists() -> tuple[_WordList, ...]:
    return tuple(_load(language) for language in languages_in("words"))


def _load(language: str) -> _WordList:
    lists: Mapping[str, Any] = read_yaml("words", f"{language}.yml")
    parts = lists["parts"]
    return _WordList(
        language,
        {kind: compile_list(lists[kind], parts) for kind in CrisisKind},
        compile_list(lists["idioms"], parts),
    )
