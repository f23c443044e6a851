"""Placeholders: `{name}` in a text, filled with words that are already in its language."""

import re
from collections.abc import Iterable, Mapping

PLACEHOLDER = re.compile(r"\{(\w+)\}")
_WITH_STOP = re.compile(PLACEHOLDER.pattern + r"(\.?)")

# A sentence ends at a line's end or after its stop, in any of our scripts; Chinese leaves
# no space after it.
_SENTENCE_END = re.compile(r"(\n+|(?<=[.!?؟।])\s+|(?<=[。！？]))")


def placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text))


def fill_known(template: str, words: Mapping[str, str]) -> str:
    """Fill what is known and leave the rest as it stands. "… 5 p. m." ends its sentence."""

    def word(match: re.Match[str]) -> str:
        said = words.get(match[1], f"{{{match[1]}}}")
        return said if said.endswith(".") else said + match[2]

    return _WITH_STOP.sub(word, template)


def fill(template: str, words: Mapping[str, str]) -> str:
    """Fill the template; leave out each sentence that a word is missing for.

    Where no sentence remains, the placeholders are taken out instead: something is said.
    """
    complete = _without_gaps(template, words.keys()) or _without_names(template, words.keys())
    return fill_known(complete, words)


def _without_gaps(template: str, known: Iterable[str]) -> str:
    parts = _SENTENCE_END.split(template)
    sentences, ends = parts[::2], [*parts[1::2], ""]
    kept = [
        sentence + end
        for sentence, end in zip(sentences, ends, strict=True)
        if placeholders(sentence) <= set(known)
    ]
    return "".join(kept).strip()


def _without_names(template: str, known: Iterable[str]) -> str:
    names = set(known)
    text = PLACEHOLDER.sub(lambda match: match[0] if match[1] in names else "", template)
    return re.sub(r"[ \t]{2,}", " ", text).strip()
