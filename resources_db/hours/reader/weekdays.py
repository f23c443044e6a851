"""Names of weekdays, also run together: "Tues", "martes", "MWF", "TTh"."""

from __future__ import annotations

import re
from functools import lru_cache

NAMES = (
    ("mondays?", "mon", "mo", "m", "lunes", "lun"),
    ("tuesdays?", "tues?", "tu", "t", "martes"),
    ("wednesdays?", "weds?", "we", "w", "miercoles", "mie"),
    ("thursdays?", "thurs?", "thu", "th", "jueves", "jue"),
    ("fridays?", "fri", "fr", "f", "viernes", "vie"),
    ("saturdays?", "sat", "sa", "sabados?", "sab"),
    ("sundays?", "sun", "su", "domingos?", "dom"),
)
_NAME = [re.compile("|".join(names)) for names in NAMES]
_CODES = re.compile("th|tu|sa|su|[mtwf]")
_WEEKDAY_OF = {"m": 0, "t": 1, "tu": 1, "w": 2, "th": 3, "f": 4, "sa": 5, "su": 6}
# A month's sign, a time zone, and what may as well be a range without its dash.
_NO_COMPOUND = frozenset({"mth", "mt", "mf", "msa", "msu"})


@lru_cache(maxsize=1024)
def weekdays_in(word: str) -> tuple[int, ...]:
    """The weekdays (0 is Monday) that a folded word names; none for another word."""
    word = word.removesuffix(".")
    for weekday, name in enumerate(_NAME):
        if name.fullmatch(word):
            return (weekday,)
    codes = _CODES.findall(word)
    if len(codes) < 2 or "".join(codes) != word or word in _NO_COMPOUND:
        return ()
    return _in_order(codes)


def _in_order(codes: list[str]) -> tuple[int, ...]:
    """Days of codes that go forward in the week; in MTWTF the second T is Thursday."""
    days: list[int] = []
    for code in codes:
        day = _WEEKDAY_OF[code]
        if code == "t" and days and days[-1] == 2:
            day = 3
        if days and day <= days[-1]:
            return ()
        days.append(day)
    return tuple(days)
