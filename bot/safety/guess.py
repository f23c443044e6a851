"""In which language a message may be, from the plain words we know."""

import re
from collections.abc import Mapping
from functools import cache

from bot.safety.crisis import matches
from bot.safety.files import read_yaml
from bot.safety.needs import find_needs
from bot.safety.patterns import as_searched, compile_list


def guess_language(text: str) -> str | None:
    """The language of the first crisis, need or everyday word found; None without any."""
    languages = [found.language for found in matches(text)]
    languages += [found.language for found in find_needs(text)]
    searched = as_searched(text)
    languages += [tag for tag, words in _common_words().items() if words.search(searched)]
    return languages[0] if languages else None


@cache
def _common_words() -> Mapping[str, re.Pattern[str]]:
    lists: Mapping[str, str] = read_yaml("common_words.yml")
    return {tag: compile_list(words.split(", "), {}) for tag, words in lists.items()}
