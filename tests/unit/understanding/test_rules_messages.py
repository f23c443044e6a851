"""What people write, and exactly what the rules make of it."""

from pathlib import Path

import pytest
import yaml

from bot.understanding.meaning import meanings
from bot.understanding.rulebook import rulebook

MESSAGES = Path(__file__).parent / "messages"


def rows():
    """(language, intent, text, expected) of every table."""
    for path in sorted(MESSAGES.glob("*/*.yml")):
        for intent, table in yaml.safe_load(path.read_text("utf-8")).items():
            for text, expected in table.items():
                yield pytest.param(intent, text, expected, id=f"{path.parent.name}: {text}")


def entities(text: str, intent: str) -> set[tuple[str, str]]:
    found = meanings(rulebook().find(text), text, intent, [])
    return {(meaning.entity, meaning.value) for meaning in found}


def written(expected: str) -> set[tuple[str, str]]:
    """`food.pantry filter:open_now ordinal:2` as entities."""
    wanted = set()
    for word in expected.split():
        kind, colon, value = word.partition(":")
        if colon:
            wanted.add((kind, value))
        else:
            need, _, sub_need = word.partition(".")
            wanted |= {("need", need)} | ({("sub_need", sub_need)} if sub_need else set())
    return wanted


@pytest.mark.parametrize(("intent", "text", "expected"), list(rows()))
def test_message_means_exactly(intent, text, expected):
    assert entities(text, intent) == written(expected)
