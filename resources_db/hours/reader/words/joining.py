"""Words that join days and times, or name what is open."""

from __future__ import annotations

CLOSED = (
    "(?:(?:we )?are |we're |is )?closed?(?: (?:on|all day))?(?: for lunch)?"
    r"(?: (?:daily|every ?day|each day)(?= (?:from |for lunch )?\d))?(?: for lunch)?",
    "no (?:hours|service)",
    "cerrad[oa]s?(?: (?:por|para) (?:el )?almuerzo)?(?: los| el)?",
)
EXCEPT = (
    "except(?:ing)?(?: for| on)?", "excluding", "but not(?: on)?", "excepto(?: los)?", "menos",
    "salvo",
)  # fmt: skip
DASH = ("to", "thru", "through", "(?:un)?till?", "hasta(?: las?)?", "a(?: las?)?", "al")
COMMA = ("and", "plus", "as well as", "also", "y", "e")
OPEN = (
    "opens?", "staffed", "available", "hours?(?: of operation)?", r"hrs?\.?", "horarios?",
    "horas?", "abiert[oa]s?",
)  # fmt: skip
FILLER = (
    "the", "on", "we are", "is", "are", "our", "only", "regular", "business", "normal", "de",
    "las?", "los", "el", "en", "atencion",
)  # fmt: skip
LABELS = (
    "breakfast", "lunch(?:es)?", "dinners?", "suppers?", "meals?", "(?:food )?pantry",
    "(?:food )?cupboard", "soup kitchen", "offices?", "clinic", "hotline", "helpline",
    "crisis line", "store", "thrift (?:store|shop)", "distribution", "intake", "library",
    "kitchen", "donations?", "shelter", "warehouse",
)  # fmt: skip
