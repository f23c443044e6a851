"""What a message may want, by plain words alone: enough to be useful when Rasa is down."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.safety.files import read_yaml
from bot.safety.patterns import as_searched, compile_list


@dataclass(frozen=True, slots=True)
class NeedMention:
    need: str
    sub_need: str | None
    language: str
    """The language of the word that was found."""


@dataclass(frozen=True, slots=True)
class _Topic:
    need: str
    sub_need: str | None
    language: str
    pattern: re.Pattern[str]


def find_needs(text: str) -> tuple[NeedMention, ...]:
    """The needs `text` names, in reading order, each need once.

    Of one need's words the finer wins: "food stamps" is SNAP and not food in general.
    """
    searched = as_searched(text)
    found: dict[str, tuple[int, NeedMention]] = {}
    for start, topic in sorted(_occurrences(searched), key=lambda hit: hit[1].sub_need is None):
        mention = NeedMention(topic.need, topic.sub_need, topic.language)
        found.setdefault(topic.need, (start, mention))
    return tuple(mention for _, mention in sorted(found.values(), key=lambda hit: hit[0]))


def _occurrences(searched: str) -> Iterator[tuple[int, _Topic]]:
    for topic in _topics():
        if match := topic.pattern.search(searched):
            yield match.start(), topic


@cache
def _topics() -> tuple[_Topic, ...]:
    lists: Mapping[str, Mapping[str, str]] = read_yaml("need_words.yml")
    return tuple(
        _topic(language, key, words)
        for language, topics in lists.items()
        for key, words in topics.items()
    )


def _topic(language: str, key: str, words: str) -> _Topic:
    need, _, sub_need = key.partition(".")
    return _Topic(need, sub_need or None, language, compile_list(words.split(", "), {}))
