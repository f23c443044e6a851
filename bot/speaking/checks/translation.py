"""Checks of a translation against the English: complete, same placeholders, all plural forms."""

from collections.abc import Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.plurals import get_plural

from bot.speaking.catalogue import entries, entry_texts, msgids
from bot.speaking.fill import placeholders
from bot.speaking.locales import locale_for
from bot.speaking.messages import Message

Fault = tuple[str, str]


def check_entries(po: Catalog, tag: str) -> Iterator[tuple[Entry, str]]:
    """Faults of single entries."""
    forms = get_plural(locale_for(tag)).num_plurals
    for entry in entries(po):
        faults = _unfinished(entry) or [*_plural_forms(entry, forms), *_placeholders(entry)]
        for fault in faults:
            yield entry, fault


def check_complete(po: Catalog, messages: list[Message], tag: str) -> Iterator[Fault]:
    """Messages that the file lacks or has too many, by context; and its plural rule."""
    english = {(message.context, message.texts) for message in messages}
    translated = {(entry.context or "", msgids(entry)) for entry in entries(po)}
    for context, texts in sorted(english - translated):
        yield context, f"not in the file (run `navigator messages update`): {texts[0]}"
    for context, texts in sorted(translated - english):
        yield context, f"no longer said (run `navigator messages update`): {texts[0]}"
    expected = get_plural(locale_for(tag)).num_plurals
    if po.num_plurals != expected:
        yield "Plural-Forms", f"{po.num_plurals} forms, but the language has {expected}"


def _unfinished(entry: Entry) -> list[str]:
    if entry.fuzzy:
        return ["marked fuzzy: not used"]
    return [] if any(entry_texts(entry)) else ["not translated"]


def _plural_forms(entry: Entry, forms: int) -> Iterator[str]:
    filled = [text for text in entry_texts(entry) if text]
    expected = forms if entry.pluralizable else 1
    if len(filled) != expected:
        yield f"{len(filled)} plural forms of {expected}"


def _placeholders(entry: Entry) -> Iterator[str]:
    """A form for one number may do without saying that number; nothing else may be missing."""
    wanted = frozenset().union(*map(placeholders, msgids(entry)))
    optional = _number_names(entry)
    for text in filter(None, entry_texts(entry)):
        for name in sorted(wanted - placeholders(text) - optional):
            yield f"{{{name}}} is missing"
        for name in sorted(placeholders(text) - wanted):
            yield f"unknown placeholder {{{name}}}"


def _number_names(entry: Entry) -> frozenset[str]:
    names = frozenset().union(*map(placeholders, msgids(entry)))
    return names & {"count", "total", "number"} if entry.pluralizable else frozenset()
