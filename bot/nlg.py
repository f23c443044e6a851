"""Rasa's mouth: every response is rendered by `bot.speaking` in the person's language."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from bot.languages import LANGUAGES
from bot.speaking.catalogues import Catalogues
from bot.speaking.messages import choose, metadata
from bot.speaking.render import Rendered, render

LOCALES = Path(__file__).parents[1] / "locales"
FALLBACK_LANGUAGE = "en"


# Rasa hands a new domain's responses only to a subclass of this one (rasa/core/agent.py).
class CatalogueNLG(TemplatedNaturalLanguageGenerator):
    """Response key and typed values → text and suggestions, by language and channel."""

    def __init__(self, endpoint_config: EndpointConfig | None, domain: Domain) -> None:
        super().__init__(domain.responses)
        reviewed = [tag for tag, language in LANGUAGES.items() if language.review == "reviewed"]
        self._catalogues = Catalogues.load(LOCALES, reviewed)

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """A message in Rasa's form; None for a response that the domain does not have.

        Among kwargs, `values` are the response's typed values; `language` overrides the
        conversation's.
        """
        if utter_action not in self.responses:
            return None
        channel = channel_of(tracker)
        rendered = render(
            self.responses,
            utter_action,
            kwargs.get("values") or {},
            language=kwargs.get("language") or language_of(tracker),
            channel=channel,
            catalogues=self._catalogues,
            now=datetime.now(UTC),
        )
        return _message(rendered, self._kind(utter_action, channel))

    def _kind(self, key: str, channel: str) -> str:
        chosen = choose(key, self.responses[key], channel)
        return str(metadata(chosen[1]).get("type", "text")) if chosen else "text"


def language_of(tracker: DialogueStateTracker) -> str:
    """Asked for, else last written in, else what the page is set to, else English."""
    return str(
        tracker.get_slot("language")
        or tracker.get_slot("detected_language")
        or _metadata(tracker).get("language")
        or FALLBACK_LANGUAGE
    )


def channel_of(tracker: DialogueStateTracker) -> str:
    """`web` or `sms`, as the gateway says with each message."""
    return str(_metadata(tracker).get("channel") or "web")


def _metadata(tracker: DialogueStateTracker) -> dict[str, Any]:
    return (tracker.latest_message.metadata if tracker.latest_message else None) or {}


def _message(rendered: Rendered, kind: str) -> dict[str, Any]:
    """Rasa's message; `reply` carries what Rasa has no field for to the channel."""
    buttons = [{"title": s.label, "payload": s.text} for s in rendered.suggestions]
    return {
        "text": rendered.text,
        "buttons": buttons,
        "reply": {"language": rendered.language, "type": kind},
    }
