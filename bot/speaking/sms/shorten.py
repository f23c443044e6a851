"""Names and streets of Connecticut → the same in fewer characters, never a broken word."""

import re

_NAME_WORDS = {
    "and": "&",
    "Association": "Assn",
    "Avenue": "Ave",
    "Center": "Ctr",
    "Centers": "Ctrs",
    "Community": "Comm",
    "Connecticut": "CT",
    "Department": "Dept",
    "Emergency": "Emerg",
    "Hospital": "Hosp",
    "Library": "Lib",
    "Neighborhood": "Nbhd",
    "Program": "Prog",
    "Regional": "Reg",
    "Saint": "St",
    "Service": "Svc",
    "Services": "Svcs",
    "University": "Univ",
}
# The postal service's own short forms.
_STREET_WORDS = {
    "Avenue": "Ave",
    "Boulevard": "Blvd",
    "Circle": "Cir",
    "Court": "Ct",
    "Drive": "Dr",
    "Extension": "Ext",
    "Floor": "Fl",
    "Highway": "Hwy",
    "Lane": "Ln",
    "Parkway": "Pkwy",
    "Place": "Pl",
    "Plaza": "Plz",
    "Road": "Rd",
    "Route": "Rt",
    "Square": "Sq",
    "Street": "St",
    "Suite": "Ste",
    "Terrace": "Ter",
    "Turnpike": "Tpke",
}
# What a name can do without: an explanation in brackets, the legal form.
_UNNEEDED = re.compile(r"\s*\([^()]*\)|,? Inc(?:\.|orporated)?$")
_DANGLING = re.compile(r"(?:[\s,;:/&–-]|\b(?:of|the|and|for|at|in|to|a|on|with|de|del|la|el|y))+$")


def shorten_name(name: str, limit: int) -> str:
    """At most `limit` characters: without brackets and "Inc.", by short forms, by last words.

    "" when not even the first word fits.
    """
    full = " ".join(name.split())
    plain = _UNNEEDED.sub("", full)
    brief = _abbreviate(plain, _NAME_WORDS)
    fitting = (wording for wording in (full, plain, brief) if len(wording) <= limit)
    return next(fitting, _cut_between_words(brief, limit))


def shorten_street(street: str) -> str:
    """ "45 Church Street" → "45 Church St"; "10 Court Street" keeps its name: "10 Court St"."""
    words = street.split()
    following = [*words[1:], ""]
    return " ".join(
        word if after in _STREET_WORDS else _STREET_WORDS.get(word, word)
        for word, after in zip(words, following, strict=False)
    )


def _abbreviate(text: str, short_forms: dict[str, str]) -> str:
    return " ".join(short_forms.get(word, word) for word in text.split())


def _cut_between_words(text: str, limit: int) -> str:
    head = text[: limit + 1]
    cut = head[: head.rindex(" ")] if " " in head else ""
    return _DANGLING.sub("", cut)
