"""The template of all messages (messages.pot), made from the domain and terms.yml."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from bot.speaking.catalogue import entries, msgids, read_catalogue
from bot.speaking.catalogues import PO_PATH, Catalogues
from bot.speaking.fill import placeholders
from bot.speaking.locales import ENGLISH, locale_for
from bot.speaking.messages import Message, Responses, read_responses
from bot.speaking.terms import load_terms
from bot.speaking.values.kinds import base_name, speak
from bot.speaking.values.samples import SAMPLE_NOW, SAMPLES
from bot.speaking.voice import Voice
from bot.speaking.yaml_files import read_yaml

TEMPLATE = Path("messages.pot")
PROJECT = "Community resource navigator for Connecticut"

TEMPLATE_HEADER = f"""\
# {PROJECT}: everything the assistant says.
# Made from domain.yml and bot/speaking/terms.yml by `navigator messages extract`.
#"""
CATALOGUE_HEADER = f"""\
# {PROJECT}: LANGUAGE.
# Not reviewed: no qualified person has read these texts yet. Whoever does, sets the
# language's `review` in languages.yml. An entry marked `fuzzy` is not used: people get
# the English until the mark is taken away.
#"""


def load_responses(domain_file: Path) -> Responses:
    domain: Mapping[str, Any] = read_yaml(domain_file)
    responses: Responses = domain.get("responses") or {}
    return responses


def all_messages(responses: Responses) -> list[Message]:
    """Of the domain, then of the terms."""
    return [*read_responses(responses), *load_terms().values()]


def build_template(messages: Iterable[Message]) -> Catalog:
    template = _empty(None, TEMPLATE_HEADER)
    for message in messages:
        template.add(
            message.texts if message.plural is not None else message.text,
            context=message.context,
            auto_comments=[*filter(None, [message.note]), *_explained(message)],
        )
    return template


def stale_contexts(template: Catalog, locales_dir: Path) -> list[str]:
    """Contexts whose messages differ from those of the written template, in reading order."""
    path = locales_dir / TEMPLATE
    written = _identities(read_catalogue(path)) if path.exists() else {}
    fresh = _identities(template)
    differing = {identity[0] for identity in fresh.items() ^ written.items()}
    return sorted({context for context, _ in differing})


def extract(messages: Iterable[Message], locales_dir: Path) -> bool:
    """Write messages.pot where it is stale; True if it was."""
    template = build_template(messages)
    if not stale_contexts(template, locales_dir):
        return False
    locales_dir.mkdir(parents=True, exist_ok=True)
    _write(template, locales_dir / TEMPLATE)
    return True


def update(tag: str, locales_dir: Path) -> None:
    """Bring a language's file up to the template; a new language gets its file.

    Texts whose English changed keep their translation marked fuzzy; those that are gone go.
    """
    path = locales_dir / tag / PO_PATH
    template = read_catalogue(locales_dir / TEMPLATE)
    catalogue = read_catalogue(path, tag) if path.exists() else _new_catalogue(tag)
    catalogue.update(template, update_header_comment=False)
    catalogue.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(catalogue, path)


def _explained(message: Message) -> Iterator[str]:
    """For translators: what the placeholders look like when filled."""
    voice = Voice(ENGLISH, Catalogues({}), SAMPLE_NOW)
    names = sorted(frozenset().union(*map(placeholders, message.texts)))
    for name in names:
        sample = SAMPLES.get(base_name(name))
        if sample is not None:
            yield f"{{{name}}}: {speak(name, sample, voice)}"


def _new_catalogue(tag: str) -> Catalog:
    name = locale_for(tag).get_language_name(ENGLISH) or tag
    return _empty(tag, CATALOGUE_HEADER.replace("LANGUAGE", name))


def _empty(tag: str | None, header_comment: str) -> Catalog:
    return Catalog(
        locale=tag,
        project=PROJECT,
        version="1",
        header_comment=header_comment,
        creation_date=datetime.now(UTC),
        revision_date=datetime.now(UTC),
        last_translator="nobody yet",
        language_team=tag or "all",
        msgid_bugs_address="see README.md",
        fuzzy=False,
    )


def _identities(catalogue: Catalog) -> dict[tuple[str, tuple[str, ...]], tuple[str, ...]]:
    """By context and English: the notes to translators."""
    return {
        (entry.context or "", msgids(entry)): tuple(entry.auto_comments)
        for entry in entries(catalogue)
    }


def _write(catalogue: Catalog, path: Path) -> None:
    buffer = BytesIO()
    write_po(buffer, catalogue, width=96)
    path.write_bytes(buffer.getvalue())
