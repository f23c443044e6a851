"""Which kind of value a placeholder takes, known by its name, and how that kind is spoken."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from bot.speaking.values.clock import speak_moment
from bot.speaking.values.distance import speak_distance
from bot.speaking.values.lists import speak_list
from bot.speaking.values.phones import dial, speak_phone
from bot.speaking.values.spans import speak_spans
from bot.speaking.values.words import speak_day, speak_filter, speak_language, speak_term
from bot.speaking.voice import Voice

Speaker = Callable[[Any, Voice], str]

# First-strong isolate … pop: a Latin name keeps its order inside Arabic.
_ISOLATE, _POP = "\u2068", "\u2069"


def _plain(value: object, voice: Voice) -> str:
    """Names, addresses, web addresses: as the directory has them."""
    said = str(value["name"] if isinstance(value, Mapping) else value).strip()
    return f"{_ISOLATE}{said}{_POP}" if voice.is_right_to_left else said


def _number(value: object, voice: Voice) -> str:
    return str(int(str(value)))


def _distance(value: float | str, voice: Voice) -> str:
    return speak_distance(float(value), voice)


def _phone(value: object, voice: Voice) -> str:
    if voice.channel == "sms":  # a phone makes a link of 211, not of 2-1-1
        return dial(str(value))
    return speak_phone(str(value), isolate=voice.is_right_to_left)


def _what_is_sought(code: str, voice: Voice) -> str:
    """A need, or the kind of it that was asked for: "food", "hot meals"."""
    return voice.term("need", code) or speak_term("sub_need", code, voice)


def _each(one: Speaker) -> Speaker:
    """A list of values, joined as the language does; a single value stands for itself."""

    def speak_all(value: Any, voice: Voice) -> str:
        values = [value] if isinstance(value, str) else value
        return speak_list([one(item, voice) for item in values], voice)

    return speak_all


def _term(group: str) -> Speaker:
    return _each(lambda code, voice: speak_term(group, code, voice))


_BY_NAME: Mapping[str, Speaker] = {
    "until": partial(speak_moment, role="until"),
    "phone": _phone,
    "count": _number,
    "total": _number,
    "number": _number,
    "need": _each(_what_is_sought),
    "needs": _each(_what_is_sought),
    "names": _each(_plain),
    "sub_need": _term("sub_need"),
    "sub_needs": _term("sub_need"),
    "filter": _each(speak_filter),
    "filters": _each(speak_filter),
    "documents": _term("document"),
    "accessibility": _term("accessibility"),
    "eligibility": _term("eligibility"),
    "fees": _term("fee"),
    "language_name": speak_language,
    "languages": _each(speak_language),
    "day": speak_day,
    "spans": speak_spans,
}
_BY_SUFFIX: Mapping[str, Speaker] = {
    "_m": _distance,
    "_at": speak_moment,
    "_phone": _phone,
    "_count": _number,
}
_COUNTED = re.compile(r"_\d+$")


def speak(name: str, value: object, voice: Voice) -> str:
    """The value of placeholder `name` in words. ValueError or TypeError for one of a wrong type."""
    return speaker_of(name)(value, voice)


def speaker_of(name: str) -> Speaker:
    """How a placeholder's value is spoken; `need_2` like `need`, all others as they are."""
    base = base_name(name)
    if base in _BY_NAME:
        return _BY_NAME[base]
    suffixes = (speaker for suffix, speaker in _BY_SUFFIX.items() if base.endswith(suffix))
    return next(suffixes, _plain)


def base_name(name: str) -> str:
    """Without the number that tells several of a kind apart."""
    return _COUNTED.sub("", name)


def is_empty(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, Sequence) and not value)
