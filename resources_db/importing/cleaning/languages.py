"""Names and codes of languages → BCP-47 tags."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.localedata import locale_identifiers

from resources_db.importing.cleaning.doubt import CellDoubt

BETWEEN = re.compile(r"\s*(?:[;,/|&+\n]|\band\b|\by\b)\s*", re.I)
TAG = re.compile(r"[a-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}|\d{3}))*", re.I)
NOISE = re.compile(r"\([^)]*\)|\b(?:language|speaking|spoken|interpreter|available|only)s?\b", re.I)
SAME = {
    "american sign language": "ase", "asl": "ase", "sign language": "ase",
    "bangla": "bn", "brazilian portuguese": "pt-BR", "burmese": "my", "cambodian": "km",
    "cantonese": "yue", "castilian": "es", "chinese (cantonese)": "yue",
    "chinese (mandarin)": "zh", "creole": "ht", "dari": "prs", "farsi": "fa", "filipino": "fil",
    "french creole": "ht", "haitian": "ht", "haitian kreyol": "ht", "hmong": "hmn",
    "karen": "kar", "khmer": "km", "kreyol": "ht", "kreyòl": "ht", "kreyòl ayisyen": "ht",
    "mandarin": "zh", "mandarin chinese": "zh",
    "nepali": "ne", "pilipino": "fil", "pashto": "ps", "punjabi": "pa", "shqip": "sq",
    "simplified chinese": "zh-Hans", "spanish/espanol": "es", "espanol": "es", "español": "es",
    "tagalog": "tl", "taiwanese": "nan", "traditional chinese": "zh-Hant",
    "kiswahili": "sw", "kinyarwanda": "rw", "cape verdean": "kea", "cape verdean creole": "kea",
}  # fmt: skip
BIBLIOGRAPHIC = {
    "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl",
    "fre": "fr", "geo": "ka", "ger": "de", "gre": "el", "ice": "is", "mac": "mk", "may": "ms",
    "per": "fa", "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy",
}  # fmt: skip
TERMINOLOGICAL = {
    "ara": "ar", "ben": "bn", "ces": "cs", "deu": "de", "ell": "el", "eng": "en", "fas": "fa",
    "fra": "fr", "guj": "gu", "hat": "ht", "heb": "he", "hin": "hi", "hun": "hu", "hye": "hy",
    "ita": "it", "jpn": "ja", "khm": "km", "kor": "ko", "lao": "lo", "mya": "my", "nep": "ne",
    "nld": "nl", "pan": "pa", "pol": "pl", "por": "pt", "pus": "ps", "ron": "ro", "rus": "ru",
    "som": "so", "spa": "es", "sqi": "sq", "srp": "sr", "swa": "sw", "tam": "ta", "tel": "te",
    "tgl": "tl", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "yid": "yi",
    "zho": "zh",
}  # fmt: skip
"""ISO 639-2 codes of languages that have a code of two letters, which BCP 47 asks for."""


def tags(text: str) -> tuple[str, ...]:
    """Every language of a list (`English; Spanish/Polish`), each once.

    Raises CellDoubt where one is unknown; `kept` holds the others.
    """
    whole = _tag(text)
    if whole:
        return (whole,)
    words = [word for word in BETWEEN.split(text) if word.strip()]
    found = {word: _tag(word) for word in words}
    known = tuple(dict.fromkeys(tag for tag in found.values() if tag))
    if unknown := [word for word, tag in found.items() if not tag]:
        raise CellDoubt(f"no language that is known: {unknown[0][:40]}", known)
    return known


def _tag(text: str) -> str | None:
    whole = " ".join(text.split()).casefold().strip(" .")
    return _known(whole) or _known(" ".join(NOISE.sub(" ", whole).split()))


def _known(word: str) -> str | None:
    short = BIBLIOGRAPHIC.get(word) or TERMINOLOGICAL.get(word)
    return short or SAME.get(word) or _names().get(word) or _checked(word)


def _checked(word: str) -> str | None:
    """A tag as it should be written, if its language is one."""
    if not TAG.fullmatch(word):
        return None
    language, *rest = re.split("[-_]", word)
    if language not in _names().values():
        return None
    written = [part.title() if len(part) == 4 else part.upper() for part in rest]
    return "-".join([language, *written])


@cache
def _names() -> dict[str, str]:
    """Names in English, and of each language in itself, to tags."""
    english = {name.casefold(): tag for tag, name in Locale("en").languages.items()}
    own = {}
    for tag in locale_identifiers():
        if "_" not in tag and (name := _own_name(tag)):
            own[name.casefold()] = tag
    return own | {name: tag.replace("_", "-") for name, tag in english.items()}


def _own_name(tag: str) -> str | None:
    try:
        return Locale(tag).languages.get(tag)
    except UnknownLocaleError:
        return None
