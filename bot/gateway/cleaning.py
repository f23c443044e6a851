"""Whatever bytes people and machines send → text that is safe to pass on and to store."""

import re
import unicodedata

# Line breaks and tabs separate words; every other control character means nothing.
_SPACES = re.compile(r"\s+")
# Joiners inside words stay: Hindi, Persian and family emoji need them.
_JOINERS = "\u200c\u200d"
_DROPPED_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn"}
# Vietnamese and pointed Arabic stack up to three marks on a letter; hundreds are an attack.
_MARK = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILED_MARKS = re.compile(f"({_MARK}{{3}}){_MARK}+")
# One sign over and over tells no more than a few of it; long numbers stay whole.
_REPEATED = re.compile(r"([^\w\s])\1{7,}")
# Rasa reads "/intent{…}" as a command from its developers.
_COMMAND = re.compile(r"^[\s/]+")


def clean(text: str) -> str:
    """No control characters, lone surrogates, piled marks or leading "/"; lines stay lines.

    Never longer than `text`; empty when nothing was said.
    """
    kept = "".join(character for character in text if _is_kept(character))
    spaced = _SPACES.sub(lambda spaces: "\n" if "\n" in spaces[0] else " ", kept)
    calm = _REPEATED.sub(r"\1\1\1", _PILED_MARKS.sub(r"\1", spaced))
    said = _COMMAND.sub("", calm).strip()
    return said if any(_is_visible(character) for character in said) else ""


def _is_kept(character: str) -> bool:
    return (
        character.isspace()
        or character in _JOINERS
        or unicodedata.category(character) not in _DROPPED_CATEGORIES
    )


def _is_visible(character: str) -> bool:
    return not character.isspace() and character not in _JOINERS
