"""Several words → one phrase: "a, b and c", by CLDR's pattern of the language."""

import re
from collections.abc import Sequence

from babel.lists import format_list

from bot.speaking.voice import Voice

# CLDR's patterns do not know the sound of the last word; Spanish changes before it.
_SPANISH_SOUND = (
    (re.compile(r" y (?=(?:i|hi(?!e)|í)\w)", re.IGNORECASE), " e "),
    (re.compile(r" o (?=(?:o|ho|ó)\w)", re.IGNORECASE), " u "),
)


def speak_list(words: Sequence[str], voice: Voice) -> str:
    phrase = str(format_list(list(words), locale=voice.locale))
    if voice.language != "es" or len(words) < 2:
        return phrase
    return _before_sound(phrase, words[-1])


def _before_sound(phrase: str, last: str) -> str:
    head, tail = phrase[: -len(last)], phrase[-len(last) :]
    for pattern, conjunction in _SPANISH_SOUND:
        if pattern.search(head[-3:] + tail):
            return head[:-3] + conjunction + tail
    return phrase
