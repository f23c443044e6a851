"""Checks of a translation's letters: the right script, and not simply the English."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from babel.core import get_global
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry

from bot.speaking.catalogue import entries, entry_texts, msgids
from bot.speaking.fill import PLACEHOLDER
from bot.speaking.locales import base_language

# ISO 15924 → how Unicode names the letters. Latin may stand in every language: SNAP, WIC.
_LETTERS = {
    "Arab": "ARABIC",
    "Cyrl": "CYRILLIC",
    "Deva": "DEVANAGARI",
    "Grek": "GREEK",
    "Hans": "CJK",
    "Kore": "HANGUL",
    "Latn": "LATIN",
}
_LATIN = "LATIN"
_WORD = re.compile(r"[^\W\d_]+")

Allowed = Mapping[str, str]


def check_wording(po: Catalog, tag: str, same: Allowed) -> Iterator[tuple[Entry, str]]:
    """`same`: English texts that may stay as they are, with the reason."""
    letters = _letters_of(tag)
    for entry in entries(po):
        for text in filter(None, entry_texts(entry)):
            for fault in (*_script(text, entry, letters), *_untranslated(text, entry, same)):
                yield entry, fault


def needless(po: Catalog, same: Allowed) -> list[str]:
    """Texts on the list that are translated after all, or no longer said."""
    equal = {msgids(entry)[0] for entry in entries(po) if msgids(entry)[0] in entry_texts(entry)}
    return sorted(set(same) - equal)


def _untranslated(text: str, entry: Entry, same: Allowed) -> Iterator[str]:
    has_words = _WORD.search(PLACEHOLDER.sub("", text))
    if has_words and text in msgids(entry) and text not in same:
        yield "the same as the English; if it must be, say why in same-as-english.yml"


def _script(text: str, entry: Entry, letters: str) -> Iterator[str]:
    english = set("".join(msgids(entry)))
    for word in _WORD.findall(PLACEHOLDER.sub("", text)):
        scripts = {_script_of(char) for char in word if char not in english or char.isascii()}
        if scripts - {letters, _LATIN}:
            yield f"letters of another script in {word!r}"
        elif len(scripts) > 1:
            yield f"two scripts in one word: {word!r}"


def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "?").split(" ", 1)[0]


def _letters_of(tag: str) -> str:
    likely = get_global("likely_subtags").get(base_language(tag), "und_Latn_US")
    script: str = likely.split("_")[1]
    return _LETTERS.get(script, script.upper())
