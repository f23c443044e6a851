"""All languages the assistant speaks: English as it stands, the others from locales/."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from bot.speaking.catalogue import Catalogue
from bot.speaking.locales import ENGLISH, base_language, locale_for
from bot.speaking.messages import Message
from bot.speaking.terms import context_of, load_terms

PO_PATH = Path("LC_MESSAGES", "messages.po")


@dataclass(frozen=True, slots=True)
class Text:
    """A wording with the language it is really in (English where a translation is missing)."""

    wording: str
    language: str


@dataclass(frozen=True)
class Catalogues:
    """`reviewed`: the languages whose texts a qualified person has read (languages.yml)."""

    translations: Mapping[str, Catalogue]
    reviewed: frozenset[str] = frozenset()
    terms: Mapping[str, Message] = field(default_factory=load_terms)

    @classmethod
    def load(cls, locales_dir: Path, reviewed: Iterable[str] = ()) -> "Catalogues":
        """From every `<lang>/LC_MESSAGES/messages.po`, each file read once in a process."""
        return cls(_load(locales_dir.resolve()), frozenset(reviewed))

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags that can be spoken, English first."""
        return (ENGLISH, *self.translations)

    def match(self, tag: str) -> str:
        """The language spoken to somebody who asked for `tag`: "es-PR" → "es", else English."""
        language = base_language(tag)
        return language if language in self.translations else ENGLISH

    def is_unreviewed(self, language: str) -> bool:
        """Whether no qualified person has read this translation. English is the original."""
        return language in self.translations and language not in self.reviewed

    def text(self, message: Message, language: str, number: int | None = None) -> Text:
        """The message in the language, in the form for `number`; in English where missing."""
        catalogue = self.translations.get(language)
        translated = catalogue.text(message, number) if catalogue else None
        return Text(translated, language) if translated else english(message, number)

    def term(self, group: str, code: str, language: str, number: int | None = None) -> str | None:
        """A term's wording; None for a code that terms.yml does not know."""
        message = self.terms.get(context_of(group, code))
        return self.text(message, language, number).wording if message else None


def english(message: Message, number: int | None = None) -> Text:
    is_one = number is not None and locale_for(ENGLISH).plural_form(number) == "one"
    wording = message.text if message.plural is None or is_one else message.plural
    return Text(wording, ENGLISH)


@cache
def _load(locales_dir: Path) -> Mapping[str, Catalogue]:
    tags = sorted(path.parts[-3] for path in locales_dir.glob(f"*/{PO_PATH}"))
    paths = {base_language(tag): locales_dir / tag / PO_PATH for tag in tags}
    return {tag: Catalogue.from_file(path, tag) for tag, path in paths.items()}
