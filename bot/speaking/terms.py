"""terms.yml: the words that sentences are made with (needs, filters, papers, times …)."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.speaking.messages import Message
from bot.speaking.yaml_files import read_yaml

TERMS_FILE = Path(__file__).with_name("terms.yml")


@cache
def load_terms(path: Path = TERMS_FILE) -> Mapping[str, Message]:
    """Messages by context: `term.need.food` → Message."""
    groups = read_yaml(path)
    return {message.context: message for message in _read(groups)}


def context_of(group: str, code: str) -> str:
    return f"term.{group}.{code}"


def _read(groups: Mapping[str, Mapping[str, Any]]) -> Iterator[Message]:
    for group, terms in groups.items():
        for code, term in terms.items():
            fields = {"text": term} if isinstance(term, str) else term
            yield Message(context_of(group, code), **fields)
