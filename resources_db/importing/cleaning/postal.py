"""ZIP codes, states and countries of addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale

from resources_db.importing.cleaning.doubt import CellDoubt

ZIP = re.compile(r"(\d{3,5})(?:\.0+)?(?:[\s-]+(\d{4}))?", re.ASCII)
NINE = re.compile(r"(\d{4,5})(\d{4})(?:\.0+)?", re.ASCII)
ZIP_DIGITS = 5
UNITED_STATES = "US"
AMERICAN_NAMES = {"usa", "us", "u.s.", "u.s.a.", "united states of america", "united states", "840"}
STATES: Mapping[str, str] = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan",
    "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee",
    "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "PR": "Puerto Rico",
    "VI": "Virgin Islands", "GU": "Guam", "AS": "American Samoa",
    "MP": "Northern Mariana Islands",
}  # fmt: skip
OLD_ABBREVIATIONS = {
    "conn": "CT", "mass": "MA", "calif": "CA", "penn": "PA", "penna": "PA", "wash": "WA",
    "washington dc": "DC", "tex": "TX", "fla": "FL", "ill": "IL", "mich": "MI", "minn": "MN",
}  # fmt: skip
BY_NAME = {name.casefold(): code for code, name in STATES.items()} | OLD_ABBREVIATIONS


def zip_code(text: str) -> str:
    """06106 or 06106-1234; zeros that a spreadsheet took from the front are put back.

    Codes of other countries are kept as they are, with a doubt.
    """
    if match := ZIP.fullmatch(text):
        front, tail = match.groups()
        return front.zfill(ZIP_DIGITS) + (f"-{tail}" if tail else "")
    if match := NINE.fullmatch(text):
        return f"{match[1].zfill(ZIP_DIGITS)}-{match[2]}"
    raise CellDoubt("not a ZIP code of the United States; kept as it is", text)


def state(text: str) -> str:
    """CT, also for Connecticut, Conn. and ct; other words are kept, with a doubt."""
    word = " ".join(text.replace(".", "").casefold().split())
    if word.upper() in STATES:
        return word.upper()
    if word in BY_NAME:
        return BY_NAME[word]
    raise CellDoubt("not a state of the United States; kept as it is", text)


def country(text: str) -> str:
    """A code of ISO 3166-1 in two letters."""
    if text.casefold() in AMERICAN_NAMES:
        return UNITED_STATES
    known = _countries()
    if text.upper() in known.values():
        return text.upper()
    if text.casefold() in known:
        return known[text.casefold()]
    raise CellDoubt("not a country; left out")


@cache
def _countries() -> dict[str, str]:
    territories = Locale("en").territories
    return {name.casefold(): code for code, name in territories.items() if code.isalpha()}
