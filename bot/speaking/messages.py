"""What can be said, in English: one `Message` for each text, title and payload.

Read from the `responses` of Rasa's domain and from terms.yml. A message is known to
translators by its context (gettext's msgctxt): the response's name, with its channel if
it is for one only; `button.title` and `button.payload`; `term.<group>.<code>`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SMS = "sms"

Variation = Mapping[str, Any]
Responses = Mapping[str, Sequence[Variation]]


@dataclass(frozen=True, slots=True)
class Message:
    """An English text and where it stands.

    `plural` is the English text for many; `count` names the placeholder that decides.
    `note` is for the translator.
    """

    context: str
    text: str
    plural: str | None = None
    count: str = "count"
    note: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.text,) if self.plural is None else (self.text, self.plural)


@dataclass(frozen=True, slots=True)
class Button:
    title: Message
    payload: Message


def read_responses(responses: Responses) -> Iterator[Message]:
    """Every message of the domain's responses, in the domain's order."""
    for key, variations in responses.items():
        for name, variation in _named(key, variations):
            if message := text_of(name, variation):
                yield message
            for button in buttons_of(variation):
                yield button.title
                yield button.payload


def choose(key: str, variations: Sequence[Variation], channel: str) -> tuple[str, Variation] | None:
    """The first variation for this channel, else the first for every channel; with its context."""
    named = list(_named(key, variations))
    ours = [pair for pair in named if pair[1].get("channel") == channel]
    general = [pair for pair in named if not pair[1].get("channel")]
    return next(iter(ours + general), None)


def text_of(context: str, variation: Variation) -> Message | None:
    """The variation's text; None for one that has only buttons or data."""
    meta = metadata(variation)
    if not variation.get("text"):
        return None
    return Message(
        context,
        clean(variation["text"]),
        plural=clean(meta["plural"]) if "plural" in meta else None,
        count=str(meta.get("count", "count")),
        note=str(meta.get("note", "")),
    )


def buttons_of(variation: Variation) -> Iterator[Button]:
    """The variation's buttons. Equal labels share one context: they are translated once."""
    for button in variation.get("buttons") or ():
        title, payload = clean(button["title"]), clean(button.get("payload") or button["title"])
        yield Button(
            Message("button.title", title, note="Label of a button: short."),
            Message("button.payload", payload, note="What the person says by pressing a button."),
        )


def metadata(variation: Variation) -> Mapping[str, Any]:
    return variation.get("metadata") or {}


def clean(text: str) -> str:
    """Without the line ends that YAML's block texts leave behind."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _named(key: str, variations: Iterable[Variation]) -> Iterator[tuple[str, Variation]]:
    """Each variation with its context: `key`, `key.sms`; later ones of a channel are numbered."""
    seen: dict[str, int] = {}
    for variation in variations:
        channel = variation.get("channel") or ""
        context = f"{key}.{channel}" if channel else key
        seen[context] = seen.get(context, 0) + 1
        yield (context if seen[context] == 1 else f"{context}.{seen[context]}"), variation
