"""One plain form of a message, so that a word list needs each word once."""

import re
import unicodedata

MAX_CHARACTERS = 2000
"""Longer messages are cut: the lists run in time that grows with the text."""

_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
_EUROPEAN_ACCENTS = re.compile(r"[\u0300-\u036f]")
_ELLIPSIS = re.compile(r"\.{2,}|…")
_SENTENCE_END = re.compile(r"[.!?;:¡¿]+(?=\s|$)|[\n¡¿]+")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")


def fold(text: str) -> str:
    """`text` in lower case, without diacritics and apostrophes, words parted by one blank.

    The end of a sentence stays as a lone "." so that no phrase is read across it:
    "I'm lost… help. DIEEEE" becomes "im lost help . die".
    """
    text = _plain_letters(text[:MAX_CHARACTERS])
    sentences = _SENTENCE_END.split(_ELLIPSIS.sub(" ", text))
    folded = " . ".join(filter(None, map(_words, sentences)))
    return _DRAWN_OUT.sub(r"\1", folded)


def fold_pattern(pattern: str) -> str:
    """The letters of a regular expression folded likewise; its signs stay."""
    return _plain_letters(pattern)


def _plain_letters(text: str) -> str:
    # Only European accents go: in Hindi or Arabic a combining sign is a letter's other half.
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = unicodedata.normalize("NFC", _EUROPEAN_ACCENTS.sub("", decomposed))
    return _APOSTROPHES.sub("", letters)


def _words(sentence: str) -> str:
    """Everything but letters, digits and their marks gives way to single blanks."""
    kept = (_letter_or_blank(character) for character in sentence)
    return " ".join("".join(kept).split())


def _letter_or_blank(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    if category == "Cf":  # joiners and direction marks stand inside words
        return ""
    return character if category.startswith("M") else " "
