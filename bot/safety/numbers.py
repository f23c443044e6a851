"""The numbers people in danger are sent to, from numbers.yml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from bot.safety.files import read_yaml


@dataclass(frozen=True, slots=True)
class Number:
    call: str
    """What to dial, as people write it: "911", "888-774-2900"."""
    source: str
    checked: date
    text: str | None = None
    """The number that also takes text messages."""
    word: Mapping[str, str] = field(default_factory=dict)
    """What to text there, by language, where a word opens the door."""
    press: Mapping[str, str] = field(default_factory=dict)
    """Which key to press after dialling, by language."""


def load_numbers() -> Mapping[str, Number]:
    """The rows of numbers.yml by name; TypeError when a row has an unknown or missing column."""
    rows: Mapping[str, Mapping[str, Any]] = read_yaml("numbers.yml")
    return MappingProxyType({name: Number(**row) for name, row in rows.items()})


NUMBERS = load_numbers()
