"""A language that nobody speaks, made in memory: English with accents, and longer.

What shows without accents on a screen in this language did not come from the catalogues.
"""

from collections.abc import Iterable

from babel.messages.catalog import Catalog

from bot.speaking.catalogue import Catalogue
from bot.speaking.fill import PLACEHOLDER
from bot.speaking.messages import Message

# A tag that CLDR does not know and BCP 47 keeps for private use.
PSEUDO = "qps"

_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "àçéîñõšûýžÀÇÉÎÑÕŠÛÝŽ")
# Translations run about a third longer than the English.
_PADDING = "~"
_LONGER_BY = 3


def pseudo_catalogue(messages: Iterable[Message]) -> Catalogue:
    po = Catalog(fuzzy=False)
    for message in messages:
        texts = tuple(map(pseudo_text, message.texts))
        if message.plural is None:
            po.add(message.text, texts[0], context=message.context)
        else:
            po.add(message.texts, texts, context=message.context)
    return Catalogue(PSEUDO, po)


def pseudo_text(text: str) -> str:
    """ "Take {count} home" → "[Tàké {count} hõmé~~~~~]": placeholders stay."""
    padding = _PADDING * (len(text) // _LONGER_BY)
    between = PLACEHOLDER.split(text)
    accented = [
        part if index % 2 else part.translate(_ACCENTED) for index, part in enumerate(between)
    ]
    words = (f"{{{part}}}" if index % 2 else part for index, part in enumerate(accented))
    return f"[{''.join(words)}{padding}]"
