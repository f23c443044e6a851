"""Groups of days, weeks of the month, and day names with a dot."""

from __future__ import annotations

EVERY_DAY = (
    "(?:every|each) ?day(?: of the week)?", "daily", "all week(?: long)?",
    "(?:7|seven) days(?: ?/ ?week| (?:a|per) week)?", "todos los dias", "diario", "diariamente",
)  # fmt: skip
WORK_DAYS = ("week ?-? ?days?", "entre semana")
WEEKEND = ("week ?-? ?ends?", "(?:los )?fin(?:es)? de semana")

OF_MONTH = (
    "(?:of|in|de|del) (?:the |each |every |cada |el )?(?:calendar )?(?:month|mes)",
    "(?:each|every|cada|per|a) (?:calendar )?(?:month|mes)",
    r"of (?:the )?mo\.?",
    "monthly",
)
ORDINAL_DIGITS = r"(?<!\d)\d{1,2}(?:st|nd|rd|th|do|er|ro|to|o)(?!\w*\d)|(?<=[a-z])last(?![a-z])"
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "last", "primer[oa]?", "segund[oa]",
    "tercer[oa]?", "cuart[oa]", "quint[oa]", "ultim[oa]",
)  # fmt: skip

# The dot belongs to a short name; after a long one it ends the sentence. "SatLast" is one word.
DOTTED_DAY = (
    r"(?<![a-z0-9])(?:(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun|lun|mie|jue|vie|sab|dom|th|[mtwf])\."
    r"|(?:mon|tue|wed|thu|fri|sat|sun)(?=last(?![a-z])))"
)

# Those that the engine knows: not Easter, nor the day before Christmas.
_SOME = (
    "(?:(?:all|most|major|legal|federal|state|public|bank|national|county|town|city|government"
    "|observed|the) ?(?:and |& ?|/ ?|, ?)?)*"
)
HOLIDAYS = (
    f"{_SOME}holidays?(?! (?:season|weekends?|weeks?|breaks?|eves?))",
    "thanksgiving(?: day)?(?! (?:eve|week))", "christmas(?: day)?(?! (?:eve|week|break))",
    "new year'?s?(?: day)?(?! (?:eve|week))", "memorial day", "labor day", "independence day",
    "(?:the )?4th of july", "july (?:4th|4)", "juneteenth", "veterans'? day", "good friday",
    "president'?s'? day", "columbus day", r"(?:mlk|martin luther king)(?:,? jr\.?)?(?: day)?",
    "(?:dias )?(?:feriados|festivos)",
)  # fmt: skip
