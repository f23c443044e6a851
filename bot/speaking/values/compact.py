"""Distances and times in as few characters as can be read, for text messages."""

import re
from datetime import datetime

from babel.dates import format_date, format_skeleton

from bot.speaking.spaces import plain_spaces
from bot.speaking.values.clock import DAYS_OF_A_WEEK, days_from_now, local_moment, speak_clock
from bot.speaking.values.distance import METRES_A_MILE, NEAREST_MILES, speak_distance
from bot.speaking.voice import Voice

_SPACE = re.compile(r"\s")
_SPACE_OR_STOP = re.compile(r"[\s.]")


def compact_distance(distance_m: float | None, voice: Voice) -> str:
    """966 → "0.6mi"; nothing nearer than "0.1mi"; None → ""."""
    if distance_m is None:
        return ""
    named_m = max(float(distance_m), NEAREST_MILES * METRES_A_MILE)
    return _SPACE.sub("", speak_distance(named_m, voice, "short"))


def compact_moment(moment: datetime | str, voice: Voice) -> str:
    """ "5PM", "Sat 9AM", "Nov 30 9AM"."""
    there = local_moment(moment)
    clock = _SPACE_OR_STOP.sub("", speak_clock(there, voice))
    days = days_from_now(there, voice)
    if days == 0:
        return clock
    if 0 < days < DAYS_OF_A_WEEK:
        return f"{format_date(there, 'EEE', locale=voice.locale).strip('.')} {clock}"
    return f"{plain_spaces(format_skeleton('MMMd', there, locale=voice.locale))} {clock}"
