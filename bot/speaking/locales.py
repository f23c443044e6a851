"""Language tags (BCP 47) and the CLDR data that speaks them."""

from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError

ENGLISH = "en"
NEW_YORK = ZoneInfo("America/New_York")

# Which regional form of CLDR's data a language is spoken with here. Spanish as in
# Puerto Rico: twelve-hour clock, "p. m.", decimal point, as on every door in Connecticut.
_REGIONAL_DATA = {"en": "en_US", "es": "es_PR", "tl": "fil", "zh": "zh_Hans"}


def base_language(tag: str) -> str:
    """The language of a tag, lower case: "es-PR" and "ES_419" → "es"."""
    return tag.replace("_", "-").split("-", 1)[0].lower()


@cache
def locale_for(tag: str) -> Locale:
    """CLDR's data for a tag; English for one that CLDR does not know."""
    language = base_language(tag)
    try:
        return Locale.parse(_REGIONAL_DATA.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_REGIONAL_DATA[ENGLISH])


def is_right_to_left(tag: str) -> bool:
    return locale_for(tag).text_direction == "rtl"
