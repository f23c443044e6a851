"""Text → the GSM alphabet where the language's own habit of texting allows it.

One character outside that alphabet makes a message cost more than twice as much.
"""

import unicodedata

from bot.speaking.sms.segments import is_gsm7
from bot.speaking.spaces import plain_spaces

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′`´ʻʼ", "'"),
        **dict.fromkeys("‐‑‒–—―−•·●▪◦", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", None),
        **dict.fromkeys("\u2066\u2067\u2068\u2069\u200e\u200f", None),  # direction marks
        "…": "...",
        "½": "1/2",
        "¼": "1/4",
        "¾": "3/4",
        "×": "x",
        "º": "o",
        "ª": "a",
        "\t": " ",
    }
)
# Languages that are texted without accents, and why nothing is lost by it.
ACCENTS_MAY_GO = {
    "en": "accents stand in names only",
    "es": "people text 'telefono'; é, ñ, ü, ¿ and ¡ are in the GSM alphabet and stay",
}


def to_gsm7(text: str, language: str) -> str:
    """Plain quotes, dashes and spaces; accents go where that saves the message from UCS-2.

    A text that stays outside the GSM alphabet anyhow keeps every mark and accent it has.
    """
    original = plain_spaces(unicodedata.normalize("NFC", text))
    plain = original.translate(_TYPOGRAPHY)
    if language in ACCENTS_MAY_GO:
        plain = "".join(char if is_gsm7(char) else _without_accent(char) for char in plain)
    return plain if is_gsm7(plain) else original


def _without_accent(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)
    return "".join(part for part in base if not unicodedata.combining(part))
