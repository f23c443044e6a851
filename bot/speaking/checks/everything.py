"""All checks over the project's texts."""

from collections.abc import Iterator
from pathlib import Path

from bot.speaking.catalogue import Catalogue
from bot.speaking.catalogues import PO_PATH, Catalogues
from bot.speaking.checks.english import check_english
from bot.speaking.checks.lengths import measure
from bot.speaking.checks.problem import Problem
from bot.speaking.checks.translation import check_complete, check_entries
from bot.speaking.checks.wording import Allowed, check_wording, needless
from bot.speaking.messages import Message, Responses
from bot.speaking.template import TEMPLATE, all_messages, build_template, stale_contexts
from bot.speaking.yaml_files import read_yaml

SAME_AS_ENGLISH = Path("same-as-english.yml")


def check(responses: Responses, locales_dir: Path) -> Iterator[Problem]:
    """Every fault of the English, of the template and of each language, in that order."""
    messages = all_messages(responses)
    yield from check_english(messages)
    for context in stale_contexts(build_template(messages), locales_dir):
        fault = "the template is stale (run `navigator messages extract`)"
        yield Problem(str(TEMPLATE), context, fault)
    catalogues = Catalogues.load(locales_dir)
    for tag, catalogue in catalogues.translations.items():
        yield from check_language(catalogue, messages, allowed_same(locales_dir, tag))
    for length in measure(responses, catalogues):
        if length.fault:
            yield Problem(length.language, length.key, length.fault)


def check_language(
    catalogue: Catalogue, messages: list[Message], same: Allowed
) -> Iterator[Problem]:
    tag, po, file = catalogue.tag, catalogue.po, f"{catalogue.tag}/{PO_PATH}"
    for context, fault in check_complete(po, messages, tag):
        yield Problem(file, context, fault)
    for entry, fault in (*check_entries(po, tag), *check_wording(po, tag, same)):
        yield Problem(f"{file}:{entry.lineno}", entry.context or "", fault)
    for text in needless(po, same):
        yield Problem(str(SAME_AS_ENGLISH), tag, f"needless: {text}")


def allowed_same(locales_dir: Path, tag: str) -> Allowed:
    """English texts that a language keeps, each with the reason."""
    path = locales_dir / SAME_AS_ENGLISH
    allowed: dict[str, dict[str, str]] = read_yaml(path) if path.exists() else {}
    return allowed.get(tag, {})
