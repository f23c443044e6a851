"""Metres → miles, as the language says them."""

from typing import Literal

from babel.units import format_unit

from bot.speaking.spaces import plain_spaces
from bot.speaking.voice import Voice

Length = Literal["long", "short"]

METRES_A_MILE = 1609.344
# Nearer than this we do not pretend to know: a doorway is not a map point.
NEAREST_MILES = 0.1
# Up to here tenths of a mile make a difference to somebody on foot.
TENTHS_BELOW_MILES = 10


def speak_distance(distance_m: float, voice: Voice, length: Length = "long") -> str:
    """966 → "0.6 miles" (long) or "0.6 mi" (short); 20 → "less than 0.1 miles"."""
    miles = distance_m / METRES_A_MILE
    if round(miles, 2) < NEAREST_MILES:
        nearest = _format(NEAREST_MILES, voice, length)
        return voice.term("distance", "less_than", {"distance": nearest}) or nearest
    return _format(round_miles(distance_m), voice, length)


def round_miles(distance_m: float) -> float:
    """Tenths below ten miles, whole miles from there on; never less than a tenth."""
    miles = max(distance_m / METRES_A_MILE, NEAREST_MILES)
    return round(miles, 1) if round(miles, 1) < TENTHS_BELOW_MILES else round(miles)


def _format(miles: float, voice: Voice, length: Length) -> str:
    number = int(miles) if miles == int(miles) else miles
    text = str(format_unit(number, "length-mile", length, locale=voice.locale))
    if "length-mile" in text:  # CLDR has no long form for this language
        text = str(format_unit(number, "length-mile", "short", locale=voice.locale))
    return plain_spaces(text)
