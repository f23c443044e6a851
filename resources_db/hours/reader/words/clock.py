"""Times of the day, and ways to say "round the clock"."""

from __future__ import annotations

_AM = r"a\.\s?m\.?|am\.(?=\s*(?:[-,&)]|to\b|$))|am(?![a-z])"
_PM = r"p\.\s?m\.?|pm\.(?=\s*(?:[-,&)]|to\b|$))|pm(?![a-z])"
_PART = r"(?:in the|de la|por la|en la)\s+(?:morning|afternoon|evening|manana|tarde|noche)(?![a-z])"
_HALF = rf"(?:\s*(?:{_AM}|{_PM}|{_PART})|[ap](?![a-z0-9]))"
_MINUTES = r"(?:\d{1,2}\s?:\s?\d\d(?::\d\d)?|\d{1,2}\.\d\d|\d{1,2}h(?:\d\d)?)(?![\d:])"
_HOURS_SIGN = r"(?:\s*h(?:rs?)?\b)"

TIME = (
    rf"(?<![\d:.])(?:{_MINUTES}{_HOURS_SIGN}?{_HALF}?"
    rf"|\d{{1,2}}{_HALF}|\d{{3,4}}\s?(?:hours|hrs|h)(?![a-z])|\d{{3,4}}{_HALF})"
)

_TWELVE = r"(?<![\d:])12(?:[:.]00)?\s*"
NOON_DIGITS = rf"{_TWELVE}(?:(?:pm|p\.m\.)?\s*\(?noon\)?|n(?![a-z])|mediodia)"
NOON = ("noon(?:time)?", "(?:el )?mediodia")
MIDNIGHT_DIGITS = rf"{_TWELVE}(?:(?:am|a\.m\.)?\s*\(?midnight\)?|mn(?![a-z])|medianoche)"
MIDNIGHT = ("midnight", "(?:la )?medianoche")

_A_DAY = r"(?: (?:a|per|al|del) (?:day|dia)| ?/ ?day)?"
_ALL_WEEK = (
    r"(?:(?:7|seven|siete) ?(?:days|dias)(?: (?:a|per|a la|de la|por) (?:week|semana)| ?/ ?week)?"
    r"|365 days(?: (?:a|per) year)?|every ?day|daily|todos los dias)"
)
ALL_DAY = rf"(?:las )?(?:24|twenty-four) ?-? ?(?:hours?|hrs?\.?|horas){_A_DAY}"
ALWAYS = (
    r"24 ?[/-] ?7(?: ?/ ?365)?(?: ?,? ?365 days(?: a year)?)?",
    "24 ?x ?7",
    "around the clock",
    "always open",
    rf"{ALL_DAY} ?[,/;&-]? ?(?:and |y |los )?{_ALL_WEEK}(?: ?,? ?365 days(?: (?:a|per) year)?)?",
)

_ALL_IS_GONE = r"(?:lasts?|(?:is |are |has |have )?(?:all )?(?:gone|runs? out|depleted))"
OPEN_END = (
    "(?:un)?till? (?:all |the |our )*(?:food|supply|supplies|groceries|everything) " + _ALL_IS_GONE,
    rf"(?:un)?till? (?:we |it |they )?(?:all )?{_ALL_IS_GONE}",
    "(?:un)?till? sold out",
    "hasta agotar(?:se)?(?: (?:las )?existencias)?",
)
