"""A text as words with their place in it, and what stands beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from resources_db.places import cues
from resources_db.places.fold import fold, without_possessive

_MARKS = "\u0300-\u036f"
_LATIN = rf"[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a{_MARKS}]+"
_WORD = re.compile(
    rf"(?P<han>[\u3400-\u4dbf\u4e00-\u9fff])"  # one by one: Chinese has no spaces
    rf"|(?P<digits>\d+)"
    rf"|{_LATIN}(?:['’ʼ`]{_LATIN})*"
    rf"|[\u0370-\u03ff\u1f00-\u1fff{_MARKS}]+"  # Greek
    rf"|[\u0400-\u052f{_MARKS}]+"  # Cyrillic
    rf"|[\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufeff]+"  # Arabic
    rf"|[\u0900-\u0963\u0971-\u097f]+"  # Devanagari
    rf"|[\uac00-\ud7a3\u1100-\u11ff]+"  # Hangul
)
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|org|gov|edu|net)\b\S*")
_BREAK = re.compile(r"[,;:!?()\[\]\n…،؛؟。，、！？；：·|\"“”«»]|--|\s[-–—]\s|[–—]")
_SHORTENED = frozenset({"st", "mt", "no", "so", "ft"})  # written with a full stop


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text; `breaks`: punctuation stands before it; `parts`: no name crosses it."""

    start: int
    end: int
    text: str
    lower: str
    fold: str
    digits: bool
    possessive: bool
    breaks: bool
    parts: bool

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


class Sentence:
    """A message's words, with questions about a word's neighbours."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words(text)
        self.shouted = text.upper() == text

    def before(self, role: str, first: int) -> bool:
        """Whether one to three words that play `role` stand right before the word `first`."""
        return any(self._plays(role, first - count, first) for count in range(1, min(3, first) + 1))

    def after(self, role: str, last: int) -> bool:
        """Whether words that play `role` stand right after the word `last`."""
        rest = len(self.words) - last - 1
        return any(
            self._plays(role, last + 1, last + 1 + count) for count in range(1, min(3, rest) + 1)
        )

    def within(self, role: str, first: int, last: int) -> bool:
        """Whether words that play `role` stand anywhere in words[first:last]."""
        first = max(first, 0)
        last = min(last, len(self.words))
        return any(
            self._plays(role, start, min(start + count, last))
            for start in range(first, last)
            for count in (1, 2)
        )

    def ends_phrase(self, last: int) -> bool:
        """Whether the text ends, breaks or goes on with a little word after the word `last`."""
        if self.breaks_after(last):
            return True
        return self.words[last + 1].digits or self.after("end", last)

    def breaks_after(self, last: int) -> bool:
        """Whether the text ends or punctuation stands after the word `last`."""
        return last + 1 >= len(self.words) or self.words[last + 1].breaks

    def _plays(self, role: str, first: int, last: int) -> bool:
        words = self.words[first:last]
        phrases = cues.phrases(role)
        return (
            " ".join(word.lower for word in words) in phrases
            or " ".join(word.fold for word in words) in phrases
        )


def _words(text: str) -> list[Word]:
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if "." in text else []
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        if any(start <= match.start() < stop for start, stop in addresses):
            continue
        found.append(_word(match, text[end : match.start()], found[-1] if found else None))
        end = match.end()
    return found


def _word(match: re.Match[str], gap: str, previous: Word | None) -> Word:
    text = match.group()
    owner = without_possessive(text)
    parts = bool(_BREAK.search(gap))
    stop = "." in gap and not _shortened(previous)
    return Word(
        start=match.start(),
        end=match.start() + len(owner),
        text=owner,
        lower=text.casefold().replace("’", "'"),
        fold=fold(owner),
        digits=match.lastgroup == "digits",
        possessive=owner != text,
        breaks=parts or stop,
        parts=parts or stop,
    )


def _shortened(previous: Word | None) -> bool:
    """ "E. Hartford", "St. Francis": this full stop ends no sentence."""
    return previous is not None and (len(previous.fold) == 1 or previous.fold in _SHORTENED)
