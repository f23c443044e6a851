"""What is said when everything else fails: a few sentences that need no other room."""

import re
from collections.abc import Mapping
from functools import cache

from bot.safety.files import languages_in, read_yaml
from bot.safety.numbers import NUMBERS

SOURCE_LANGUAGE = "en"
_NUMBER = re.compile(r"\{(\w+)\}")


def say(key: str, language: str | None = None) -> str:
    """The text `key` in `language`, or in English; KeyError when there is no such text."""
    return _texts(spoken(language))[key]


def spoken(language: str | None) -> str:
    """The language of the texts for somebody who speaks `language` ("es-PR" → "es")."""
    base = base_language(language)
    return base if base in languages() else SOURCE_LANGUAGE


def base_language(tag: str | None) -> str:
    """ "es-PR" → "es"; English for none."""
    return (tag or SOURCE_LANGUAGE).replace("_", "-").partition("-")[0].lower()


def with_numbers(text: str) -> str:
    """`{emergency}` becomes the number to call, so that each number stands in one file."""
    return _NUMBER.sub(lambda match: NUMBERS[match[1]].call, text)


@cache
def languages() -> frozenset[str]:
    return frozenset(languages_in("texts"))


@cache
def _texts(language: str) -> Mapping[str, str]:
    texts: Mapping[str, str] = read_yaml("texts", f"{language}.yml")
    return {key: with_numbers(text) for key, text in texts.items()}
