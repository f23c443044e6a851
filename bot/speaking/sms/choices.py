"""Buttons by text message: a numbered list to answer with a number."""

from collections.abc import Sequence
from datetime import datetime

from bot.speaking.catalogues import Catalogues
from bot.speaking.messages import SMS
from bot.speaking.sms.gsm7 import to_gsm7
from bot.speaking.voice import Voice


def choices_text(
    labels: Sequence[str],
    language: str,
    *,
    catalogues: Catalogues,
    first_number: int = 1,
    now: datetime | None = None,
) -> str:
    """ "1. Food\\n2. Rides\\nReply 1-2."; "" for no labels. A payload is never shown."""
    if not labels:
        return ""
    voice = Voice.of(language, catalogues, SMS, now)
    numbered = [f"{number}. {label}" for number, label in enumerate(labels, start=first_number)]
    last = first_number + len(labels) - 1
    code = "choices_one" if len(labels) == 1 else "choices_many"
    tail = voice.term("sms", code, {"first": str(first_number), "last": str(last)})
    return to_gsm7("\n".join([*numbered, tail or ""]), voice.language)
