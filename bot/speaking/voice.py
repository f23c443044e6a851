"""Who speaks: in which language, on which channel, at what moment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from babel import Locale

from bot.speaking.catalogues import Catalogues
from bot.speaking.fill import fill_known
from bot.speaking.locales import NEW_YORK, is_right_to_left, locale_for

WEB = "web"


@dataclass(frozen=True, slots=True)
class Voice:
    """`language` is one of the catalogues' languages; `now` is aware of its time zone."""

    language: str
    catalogues: Catalogues
    now: datetime
    channel: str = WEB

    @classmethod
    def of(cls, tag: str, catalogues: Catalogues, channel: str, now: datetime | None) -> "Voice":
        """For a person who asked for `tag`; English if that is not spoken here."""
        return cls(catalogues.match(tag), catalogues, now or datetime.now(NEW_YORK), channel)

    @property
    def locale(self) -> Locale:
        return locale_for(self.language)

    @property
    def is_right_to_left(self) -> bool:
        return is_right_to_left(self.language)

    def in_language(self, language: str) -> "Voice":
        return self if language == self.language else replace(self, language=language)

    def term(
        self,
        group: str,
        code: str,
        words: Mapping[str, str] | None = None,
        number: int | None = None,
    ) -> str | None:
        """A term with its `{placeholders}` filled with words already in the language."""
        template = self.catalogues.term(group, code, self.language, number)
        return template if template is None else fill_known(template, words or {})
