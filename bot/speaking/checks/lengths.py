"""How many segments each response takes as a text message, with values of usual length."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.speaking.catalogues import Catalogues
from bot.speaking.locales import ENGLISH
from bot.speaking.messages import SMS, Responses
from bot.speaking.render import render
from bot.speaking.sms.gsm7 import ACCENTS_MAY_GO
from bot.speaking.sms.segments import Segments, segments
from bot.speaking.values.samples import SAMPLE_NOW, SAMPLES

# Translations run longer, and an unreviewed one carries the English of a crisis text.
MAX_SEGMENTS_ENGLISH = 2
MAX_SEGMENTS = 4


@dataclass(frozen=True, slots=True)
class Length:
    key: str
    language: str
    segments: Segments

    @property
    def fault(self) -> str | None:
        most = MAX_SEGMENTS_ENGLISH if self.language == ENGLISH else MAX_SEGMENTS
        if self.segments.count > most:
            return f"{self.segments.count} segments by text message, {most} at most"
        if self.language in ACCENTS_MAY_GO and self.segments.encoding != "GSM-7":
            return "outside the GSM alphabet by text message"
        return None


def measure(responses: Responses, catalogues: Catalogues) -> Iterator[Length]:
    for language in catalogues.languages:
        for key in responses:
            text = render(
                responses,
                key,
                SAMPLES,
                language=language,
                channel=SMS,
                catalogues=catalogues,
                now=SAMPLE_NOW,
            ).text
            yield Length(key, language, segments(text))
