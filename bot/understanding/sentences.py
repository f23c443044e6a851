"""The training sentences as they stand in `data/nlu/<tag>/<topic>.yml`."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: what it says, what it means, its language."""

    text: str
    intent: str
    tag: str


def sentences_of(folder: Path) -> Iterator[Sentence]:
    """Every sentence below the folder. Raises OSError or yaml.YAMLError."""
    for path in sorted(folder.glob("*/*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                if line.startswith("- "):
                    yield Sentence(line[2:].strip(), block["intent"], path.parent.name)
