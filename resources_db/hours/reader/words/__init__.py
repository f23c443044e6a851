"""The words of hours in English and Spanish, as patterns over folded text (plain.py).

In a phrase a space stands for any blanks. The first pattern that matches wins, so what is
longer stands before what it is made of: "every other" before "every".
"""

from resources_db.hours.reader.words import clock, days, joining, remarks, unclear
from resources_db.hours.reader.words.phrase import phrases

PATTERNS: tuple[tuple[str, str], ...] = (
    ("REMARK", phrases(*remarks.REMARKS)),
    ("APPOINTMENT", phrases(*remarks.APPOINTMENT)),
    ("CALL", phrases(*remarks.CALL)),
    ("HOLIDAYS", phrases(*days.HOLIDAYS)),
    ("ALWAYS", phrases(*clock.ALWAYS)),
    ("ALL_DAY", phrases(clock.ALL_DAY)),
    ("OPEN_END", phrases(*clock.OPEN_END)),
    ("CLOSED", phrases(*joining.CLOSED)),
    ("EXCEPT", phrases(*joining.EXCEPT)),
    ("DATE", unclear.DATE),
    ("DAILY", phrases(*days.EVERY_DAY, *days.WORK_DAYS, *days.WEEKEND)),
    ("OF_MONTH", phrases(*days.OF_MONTH)),
    ("SEASON", phrases(*unclear.SEASONS, *unclear.MONTHS)),
    ("UNCLEAR", phrases(*unclear.UNCLEAR)),
    ("ORDINAL", f"{days.ORDINAL_DIGITS}|{phrases(*days.ORDINALS)}"),
    ("NOON", f"{clock.NOON_DIGITS}|{phrases(*clock.NOON)}"),
    ("MIDNIGHT", f"{clock.MIDNIGHT_DIGITS}|{phrases(*clock.MIDNIGHT)}"),
    ("TIME", clock.TIME),
    ("NUMBER", r"\d+"),
    ("BETWEEN", phrases("between", "entre")),
    ("FROM", phrases("from", "at", "desde")),
    ("PART", phrases("mornings?", "afternoons?", "evenings?", "nights?")),
    ("LABEL", phrases(*joining.LABELS)),
    ("DAY", days.DOTTED_DAY),
    ("DASH", "-+|" + phrases(*joining.DASH)),
    ("COMMA", "[,&/+]|" + phrases(*joining.COMMA)),
    ("BREAK", r"[;|\n.]"),
    ("COLON", ":"),
    ("OPENING", r"[(\[]"),
    ("CLOSING", r"[)\]]"),
    ("EVERY", phrases("every", "each", "cada", "todos los")),
    ("OPEN", phrases(*joining.OPEN)),
    ("FILLER", "[\"']|" + phrases(*joining.FILLER)),
    ("WORD", r"[^\W\d_]+(?:'[^\W\d_]+)*|\S"),
)
