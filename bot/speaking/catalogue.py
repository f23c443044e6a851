"""One language's translations, read from its PO file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bot.speaking.locales import base_language
from bot.speaking.messages import Message


def read_catalogue(path: Path, tag: str | None = None) -> Catalog:
    """A PO file of a language, or the template (no `tag`), as Babel knows it."""
    with path.open("rb") as file:
        return read_po(file, locale=tag, abort_invalid=True)


def entries(po: Catalog) -> Iterator[Entry]:
    """All messages without the header."""
    return (entry for entry in po if entry.id)


def entry_texts(entry: Entry) -> tuple[str, ...]:
    """The translations of an entry: one, or one for each plural form; "" where none is."""
    strings = entry.string if isinstance(entry.string, list | tuple) else (entry.string,)
    return tuple(string or "" for string in strings)


def msgids(entry: Entry) -> tuple[str, ...]:
    """The English of an entry: one text, or singular and plural."""
    return tuple(entry.id) if isinstance(entry.id, list | tuple) else (entry.id,)


@dataclass(frozen=True)
class Catalogue:
    """Looks texts up as gettext does: entries marked `#, fuzzy` or empty count as absent."""

    tag: str
    po: Catalog

    @classmethod
    def from_file(cls, path: Path, tag: str) -> "Catalogue":
        return cls(tag, read_catalogue(path, tag))

    @property
    def language(self) -> str:
        return base_language(self.tag)

    def text(self, message: Message, number: int | None = None) -> str | None:
        """The translation, in the plural form for `number`; None where there is none."""
        if (message.context, message.text) not in self._finished:
            return None
        if message.plural is None:
            return self._gettext.pgettext(message.context, message.text)
        many = 0 if number is None else number
        return self._gettext.npgettext(message.context, message.text, message.plural, many)

    @cached_property
    def _finished(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (entry.context or "", msgids(entry)[0])
            for entry in entries(self.po)
            if not entry.fuzzy and all(entry_texts(entry))
        )

    @cached_property
    def _gettext(self) -> GNUTranslations:
        compiled = BytesIO()
        write_mo(compiled, self.po)
        compiled.seek(0)
        return GNUTranslations(compiled)
