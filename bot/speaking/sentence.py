"""One message with its values → a sentence, whatever is missing."""

import logging
import re
from collections.abc import Mapping
from typing import Any

from bot.speaking.catalogues import Text, english
from bot.speaking.fill import fill, placeholders
from bot.speaking.messages import Message
from bot.speaking.terms import context_of
from bot.speaking.values.kinds import is_empty, speak
from bot.speaking.voice import Voice

_log = logging.getLogger(__name__)

_LEADING_PLACEHOLDER = re.compile(r"\s*\{\w+\}")


def say(message: Message, values: Mapping[str, Any], voice: Voice) -> Text:
    """The message in the voice's language.

    A translation that asks for more than we know gives way to the English; a sentence whose
    value is missing is left out. A value of None is known to be absent: nothing is logged.
    """
    number = _number(values.get(message.count)) if message.plural else None
    text = voice.catalogues.text(message, voice.language, number)
    if placeholders(text.wording) - values.keys():
        _log.warning("%s lacks a value in %s", message.context, text.language)
        text = english(message, number)
    words = _words(message, text, values, voice)
    return Text(_capitalised(text.wording, fill(text.wording, words)), text.language)


def say_term(group: str, code: str, values: Mapping[str, Any], voice: Voice) -> str:
    """A sentence of terms.yml with typed values. KeyError for one that is not there."""
    message = voice.catalogues.terms[context_of(group, code)]
    return say(message, values, voice).wording


def _words(message: Message, text: Text, values: Mapping[str, Any], voice: Voice) -> dict[str, str]:
    there = voice.in_language(text.language)
    words = {}
    for name in placeholders(text.wording):
        if is_empty(values.get(name)):
            continue
        try:
            words[name] = speak(name, values[name], there)
        except (TypeError, ValueError, KeyError):
            _log.warning("%s has an unusable value for {%s}", message.context, name)
    return words


def _number(value: object) -> int | None:
    """Rasa's slots may hold a number as text."""
    try:
        return None if value is None else int(str(value))
    except ValueError:
        return None


def _capitalised(template: str, text: str) -> str:
    """A term at the start of a sentence takes a capital ("food" → "Food")."""
    return text[:1].upper() + text[1:] if _LEADING_PLACEHOLDER.match(template) else text
