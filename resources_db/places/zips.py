"""ZIP codes in a text: "06106", "06106-1234", "6106", "O6106", "06 106", "01103"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from resources_db.places import tables
from resources_db.places.context import is_the_answer
from resources_db.places.fold import ascii_digits
from resources_db.places.place import PlaceMention
from resources_db.places.sentence import Sentence
from resources_db.places.spoken import spoken_zips

# Phone numbers, prices, dates, times, Social Security numbers: never a ZIP inside.
_OTHER_NUMBERS = re.compile(
    r"\+\d[\d\s().-]{6,}\d"
    r"|(?<!\d)(?:1[\s.-]?)?\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]?\d{4}(?!\d)"
    r"|(?<!\d)\d{3}[.-]\d{4}(?!\d)"
    r"|(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)"
    r"|[$€£#]\s?\d[\d.,]*"
    r"|(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)|\d+[.]\d+"
    r"|(?<!\d)\d{1,4}[/-]\d{1,2}[/-]\d{1,4}(?!\d)|\d{1,2}:\d{2}"
)
_FIVE = re.compile(
    r"(?<![^\W_])(?:CT|ct)?(?P<zip>[\dOo][\doOlI]{4}|0 ?6[ ]?\d{3}|0 ?6 \d \d \d)"
    r"(?:-\d{4})?(?![^\W_]|-\d)"
)
_FOUR = re.compile(r"(?<![^\W_])(?<![-.])6\d{3}(?![^\W_]|[-.]\d)")
_LETTER_DIGITS = str.maketrans("OolI", "0011")
_FEWEST_DIGITS = 3  # the rest may be letters hit instead of digits
_SHORT_TEXT = 6  # words
_LIKELY = 0.9  # score of digits that are a ZIP by context
_STREET_REACH = 3  # "6106 North Main Street"


def find_zips(sentence: Sentence) -> list[PlaceMention]:
    """Every ZIP in the text; those of other states as elsewhere."""
    text = _without_other_numbers(ascii_digits(sentence.text))
    spoken = (
        _home(digits, start, end, _LIKELY)
        for start, end, digits in spoken_zips(sentence)
        if digits in tables.zips()
    )
    return [*_five_digits(text, sentence), *_four_digits(text, sentence), *spoken]


def _five_digits(text: str, sentence: Sentence) -> Iterator[PlaceMention]:
    for match in _FIVE.finditer(text):
        start, end = match.start("zip"), match.end()
        digits = match["zip"].replace(" ", "").translate(_LETTER_DIGITS)
        if sum(letter.isdigit() for letter in match["zip"]) < _FEWEST_DIGITS:
            continue
        if digits in tables.zips():
            if not _begins_address(sentence, end):
                yield _home(digits, start, end)
        elif digits.startswith("0") or _meant_as_zip(sentence, start, end):
            yield from _outside(digits, start, end)


def _four_digits(text: str, sentence: Sentence) -> Iterator[PlaceMention]:
    """The leading zero is often lost, by people and by spreadsheets."""
    for match in _FOUR.finditer(text):
        digits = "0" + match.group()
        if digits in tables.zips() and _meant_as_zip(sentence, *match.span()):
            yield _home(digits, *match.span(), score=_LIKELY)


def state_of(digits: str) -> str | None:
    """The other state of a five-digit ZIP, by the longest known prefix; None if unknown."""
    return _state_by_prefix().get(digits) or _state_by_prefix().get(digits[:3])


def _meant_as_zip(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a bare number can only be a ZIP: alone, after a cue, or closing a short text."""
    first, last = _words_between(sentence, start, end)
    if sentence.before("not_zip", first) or sentence.after("unit", last):
        return False
    if _begins_address(sentence, end):
        return False
    if sentence.before("zip", first) or is_the_answer(sentence, first, last):
        return True
    return last + 1 == len(sentence.words) and last < _SHORT_TEXT


def _begins_address(sentence: Sentence, end: int) -> bool:
    """ "6106 Main Street": a house number, not a ZIP."""
    following = [word for word in sentence.words if word.start >= end][:_STREET_REACH]
    if not following or following[0].breaks:
        return False
    first = sentence.words.index(following[0])
    unbroken = [*takewhile(lambda word: not word.breaks, following)]
    return sentence.within("street", first + 1, first + len(unbroken))


def _words_between(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    inside = [at for at, word in enumerate(sentence.words) if start <= word.start < end]
    return inside[0], inside[-1]


def _home(digits: str, start: int, end: int, score: float = 1.0) -> PlaceMention:
    return PlaceMention(start, end, tables.zips()[digits], None, digits, score)


def _outside(digits: str, start: int, end: int) -> Iterator[PlaceMention]:
    state = state_of(digits)
    if state is not None:
        yield PlaceMention(start, end, None, state, state, _LIKELY)


def _without_other_numbers(text: str) -> str:
    return _OTHER_NUMBERS.sub(lambda match: "." * len(match.group()), text)


@cache
def _state_by_prefix() -> dict[str, str]:
    return {prefix: state.name for state in tables.states() for prefix in state.zip_prefixes}
