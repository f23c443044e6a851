"""Numbers said digit by digit, brought back to digits: "oh six one oh six"."""

from __future__ import annotations

from collections.abc import Iterator

from resources_db.places.sentence import Sentence

_DIGITS = {
    word: str(value)
    for words in (
        "zero one two three four five six seven eight nine",
        "cero uno dos tres cuatro cinco seis siete ocho nueve",
    )
    for value, word in enumerate(words.split())
} | {"oh": "0", "o": "0"}
_ZIP_LENGTH = 5


def spoken_zips(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Runs of exactly five number words: start and end in the text, and the digits."""
    run: list[int] = []
    for at, word in enumerate(sentence.words):
        if word.fold in _DIGITS:
            run.append(at)
            continue
        yield from _read(sentence, run)
        run = []
    yield from _read(sentence, run)


def _read(sentence: Sentence, run: list[int]) -> Iterator[tuple[int, int, str]]:
    if len(run) == _ZIP_LENGTH:
        words = [sentence.words[at] for at in run]
        yield words[0].start, words[-1].end, "".join(_DIGITS[word.fold] for word in words)
