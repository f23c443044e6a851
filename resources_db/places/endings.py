"""Takes grammatical endings and prefixes off a place name: "Hartfordzie", "в Бриджпорте"."""

from __future__ import annotations

from collections.abc import Iterator

# Polish, Albanian and Turkic case endings, and the English plural.
_LATIN = (
    "s", "i", "u", "a", "e", "y", "em", "ie", "ze", "zie", "owi", "ow", "it", "in", "es",
    "da", "de", "ta", "te", "dan", "den", "tan", "ten", "ga", "ge",
)  # fmt: skip
_CHANGED = (("porcie", "port"), ("wicze", "wich"))  # Polish consonant changes
_CYRILLIC = ("а", "у", "е", "и", "ю", "я", "ом", "ем", "ои", "ою", "ыи", "ого", "ому")
_ARABIC = ("و", "ف", "ب", "ل", "ك", "ال", "بال", "وال", "لل", "وب", "ول")
_LATIN_STEM = 5
_CYRILLIC_STEM = 4
_ARABIC_STEM = 4
_HANGUL_STEM = 2
_HANGUL_PARTICLE = 4  # longest: "에서부터"


def stems(word: str) -> Iterator[str]:
    """What a folded word may be without its ending or prefix; nothing for most words."""
    if not word:
        return
    first = word[0]
    if first < "\u0250":
        yield from _latin(word)
    elif "\u0400" <= first < "\u0530":
        yield from _cut_ends(word, _CYRILLIC, _CYRILLIC_STEM)
    elif "\u0600" <= first < "\u0700":
        yield from _arabic(word)
    elif "\uac00" <= first <= "\ud7a3":
        for cut in range(1, min(_HANGUL_PARTICLE, len(word) - _HANGUL_STEM) + 1):
            yield word[:-cut]


def _latin(word: str) -> Iterator[str]:
    yield from _cut_ends(word, _LATIN, _LATIN_STEM)
    for changed, stem in _CHANGED:
        if word.endswith(changed):
            yield word.removesuffix(changed) + stem


def _cut_ends(word: str, endings: tuple[str, ...], shortest: int) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            yield word.removesuffix(ending)


def _arabic(word: str) -> Iterator[str]:
    for prefix in _ARABIC:
        if word.startswith(prefix) and len(word) - len(prefix) >= _ARABIC_STEM:
            yield word.removeprefix(prefix)
