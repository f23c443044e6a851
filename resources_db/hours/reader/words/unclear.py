"""Words that change what hours mean in a way that no schedule rule says."""

from __future__ import annotations

DATE = r"(?<![\d/])(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2})(?![\d/:])"
MONTHS = (
    r"jan(?:uary|\.)?", r"feb(?:ruary|\.)?", r"mar(?:ch|\.)?", r"apr(?:il|\.)?", "may", "june?",
    "july?", r"aug(?:ust|\.)?", r"sept?(?:ember|\.)?", r"oct(?:ober|\.)?", r"nov(?:ember|\.)?",
    r"dec(?:ember|\.)?", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
    "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
SEASONS = (
    "winters?", "summers?", "spring", "fall", "autumn", "season(?:al|ally|s)?", "semesters?",
    "(?:school|academic) years?", "verano", "invierno", "otono", "primavera",
)  # fmt: skip
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_RHYTHM = (
    "every other", "other", "alternat(?:e|ing)", "rotat(?:es|ing)", "irregular(?:ly)?",
    "intermittent(?:ly)?", "periodic(?:ally)?", "random(?:ly)?", "odd", "even",
    "bi ?-? ?weekly", "bi ?-? ?monthly", "weekly", "twice", "once", "quarterly",
    "fortnight(?:ly)?", "weeks?", "months?", "years?", "days?", "minutes?", "times?", "dates?",
    "schedules?", "holidays?", "dias?", "semanas?", "mes(?:es)?", "anos?",
)  # fmt: skip
_CONDITIONS = (
    "if", "when(?:ever)?", "unless", "depend(?:s|ent|ing)", "pending", "tentative(?:ly)?",
    "as needed", "as available", "some", "select(?:ed)?", "most(?:ly)?", "certain",
    "occasional(?:ly)?", "sometimes", "usually", "generally", "typically", "often", "possibl[ey]",
    "maybe", "approx(?:imately)?", "about", "around", "var(?:y|ies|ied)", "tb[adc]", "unknown",
)  # fmt: skip
_NO_MORE = (
    "temporar(?:y|ily)", "permanently", "suspended", "cancel+ed", "discontinued", "paused",
    "no longer", "ended", "hiatus", "inactive", "unavailable", "not (?:open|operating|accepting)",
    "until further", "currently", "relocat(?:ed|ing)", "moved", "moving", "former(?:ly)?",
)  # fmt: skip
_BOUNDS = (
    "effective", "begin(?:s|ning)?", "start(?:s|ing)?", "end(?:s|ing)?", "before", "after", "by",
    "during", "today", "tomorrow", "late", "early", "rest", "dawn", "dusk", "sunrise", "sunset",
    "changes?", "different", "differ", "call", "phone", "school", "academic", "cold",
)  # fmt: skip
UNCLEAR = (*_NUMBERS, *_RHYTHM, *_CONDITIONS, *_NO_MORE, *_BOUNDS)
