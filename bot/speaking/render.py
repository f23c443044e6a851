"""A response's key and values → what the person reads, in their language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.speaking.catalogues import Catalogues
from bot.speaking.locales import ENGLISH
from bot.speaking.messages import SMS, Responses, Variation, buttons_of, choose, metadata, text_of
from bot.speaking.sentence import say
from bot.speaking.sms.gsm7 import to_gsm7
from bot.speaking.voice import Voice

Values = Mapping[str, Any]

# The value that names what an unclear message may have meant (an intent or a need each).
CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A button: its label, and the sentence that pressing it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """`language` is the one the text is really in; `unreviewed`: no qualified person read it."""

    text: str
    suggestions: tuple[Suggestion, ...]
    language: str
    unreviewed: bool


def render(
    responses: Responses,
    key: str,
    values: Values,
    *,
    language: str,
    channel: str,
    catalogues: Catalogues,
    now: datetime | None = None,
) -> Rendered:
    """Say response `key` of the domain. Never raises for a missing translation or value.

    KeyError for a key that the domain does not have: that is a programming error.
    """
    voice = Voice.of(language, catalogues, channel, now)
    chosen = choose(key, responses[key], channel)
    if chosen is None:
        return Rendered("", (), voice.language, unreviewed=False)
    rendered = _render_variation(*chosen, values, voice)
    if rendered.unreviewed and metadata(chosen[1]).get("type") == "crisis":
        rendered = _with_english(rendered, *chosen, values, voice)
    return replace(rendered, text=_for_channel(rendered, channel))


def _render_variation(context: str, variation: Variation, values: Values, voice: Voice) -> Rendered:
    message = text_of(context, variation)
    said = say(message, values, voice) if message else None
    language = said.language if said else voice.language
    suggestions = (*_suggestions(variation, values, voice), *_choices(values, voice))
    unreviewed = voice.catalogues.is_unreviewed(language)
    return Rendered(said.wording if said else "", suggestions, language, unreviewed)


def _with_english(
    rendered: Rendered, context: str, variation: Variation, values: Values, voice: Voice
) -> Rendered:
    """In danger nobody shall depend on a translation that no qualified person has read."""
    english = _render_variation(context, variation, values, voice.in_language(ENGLISH))
    return replace(rendered, text=f"{rendered.text}\n\n{english.text}")


def _suggestions(variation: Variation, values: Values, voice: Voice) -> Iterator[Suggestion]:
    for button in buttons_of(variation):
        title, payload = say(button.title, values, voice), say(button.payload, values, voice)
        yield Suggestion(title.wording, payload.wording)


def _choices(values: Values, voice: Voice) -> Iterator[Suggestion]:
    codes: Sequence[str] = values.get(CHOICES) or ()
    for code in codes:
        label, text = voice.term("choice", code), voice.term("request", code)
        if label and text:
            yield Suggestion(label, text)


def _for_channel(rendered: Rendered, channel: str) -> str:
    return to_gsm7(rendered.text, rendered.language) if channel == SMS else rendered.text
